using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Decides the findings of one side one by one, then puts the changes of the mended ones in an order that works.</summary>
internal sealed class RepairPlanner(Side side, ServerFacts facts, IReadOnlySet<string> overrides)
{
    private readonly SafeGround _ground = new(facts) { Side = side };
    private readonly List<Change> _changes = [];

    /// <summary>Where its changes are made.</summary>
    public Side Side => side;

    /// <summary>Returns the planner of a side; null when nothing is known of that side.</summary>
    public static RepairPlanner? Of(Side side, ServerFacts? facts, IReadOnlySet<string> overrides) => facts is null ? null : new(side, facts, overrides);

    public PlannedFinding Decide(Finding finding)
    {
        var asked = overrides.Contains(finding.Id);
        if (finding.Cause == Cause.Setup)
            return new(finding, RepairDecision.SetupsWork, "The key was never installed: `sshlab setup` does that.");
        if (finding.Cause == Cause.Environment)
            return new(finding, RepairDecision.Environment, finding.NextStep ?? "The surroundings are not there, so nothing is written.");
        if (!asked && finding.Severity != Severity.Blocker)
            return new(finding, RepairDecision.NotABlocker, $"The login does not depend on it. To change it all the same: --override {finding.Id}.");
        if (!asked && finding.Cause == Cause.Policy)
            return new(finding, RepairDecision.NeedsOverride, finding is { Changes.Count: 0, NextStep: { } next } ? $"Somebody decided it so. {next}" : $"Somebody decided it so. To change it all the same: --override {finding.Id}.");
        if (finding.Changes.Count == 0)
            return new(finding, RepairDecision.ByHand, finding.NextStep ?? $"No change of ours mends it; `sshlab explain {finding.Id}` says what does.");
        return Try(finding);
    }

    public RepairPlan Complete(RepairPlan plan)
    {
        var builder = Build(_changes, out _);
        plan = plan with
        {
            Steps = [.. plan.Steps, .. builder.Steps.Select(step => step with { Side = side })],
            Warnings = [.. plan.Warnings, .. RepairWarnings.For(builder.Steps, facts)],
        };
        return side == Side.Client ? plan with { ClientDirectories = builder.Directories } : plan with { Directories = builder.Directories };
    }

    private PlannedFinding Try(Finding finding)
    {
        var ruled = finding.Changes.Concat(_changes).OfType<SettingChange>().SelectMany(change => change.Paths).ToList();
        var changes = finding.Changes.SelectMany(change => Expand(change, ruled)).ToList();
        if (changes.Select(_ground.ReadOnly).FirstOrDefault(reason => reason is not null) is { } mounted)
            return new(finding, RepairDecision.Environment, $"Not changed, because {mounted}, and run `sshlab fix` again.");
        if (changes.Select(_ground.Refusal).FirstOrDefault(reason => reason is not null) is { } danger)
            return new(finding, RepairDecision.Unsafe, $"Not changed, because {danger}.{ByHand(finding)}");
        if (changes.Select(_ground.NeedsRoot).FirstOrDefault(reason => reason is not null) is { } rights)
            return new(finding, RepairDecision.NeedsRoot, $"Not changed, because {rights}. {(side == Side.Client ? "Run `sshlab fix` as that account, or do it by hand with sudo." : "Come in as root, for example with --via ssh:root@HOST.")}");
        if (changes.Select(change => MissingTool.For(change, facts)).FirstOrDefault(reason => reason is not null) is { } tool)
            return new(finding, RepairDecision.NeedsTool, $"Not changed, because {tool}. Install it, and run `sshlab fix` again.");
        var together = ChangeOrder.Merge([.. _changes, .. changes], facts);
        if (together is null)
            return new(finding, RepairDecision.Later, "Another repair changes the same part of the same file first: run `sshlab fix` again after this one.");
        Build(together, out var obstacle);
        if (obstacle is not null)
            return new(finding, RepairDecision.Unsafe, $"Not changed, because {obstacle}.{ByHand(finding)}");
        _changes.Clear();
        _changes.AddRange(together);
        return new(finding, RepairDecision.Mended, overrides.Contains(finding.Id) && (finding.Cause != Cause.Damage || finding.Severity != Severity.Blocker)
            ? "Changed because it was asked for by id." : "Mended.");
    }

    private StepBuilder Build(IEnumerable<Change> changes, out string? obstacle)
    {
        var builder = new StepBuilder(facts);
        obstacle = changes.Select(builder.Add).FirstOrDefault(reason => reason is not null);
        return builder;
    }

    /// <summary>
    /// A recursive relabel becomes one change for each path below that was looked at and is known to be wrong, or comes under a new rule, so that all of
    /// it can be undone.
    /// </summary>
    private IEnumerable<Change> Expand(Change change, List<string> ruled) => change is not Relabel { Recursive: true, Path: var top }
        ? [change]
        : facts.Paths.Values
            .Where(seen => ServerPath.IsWithin(seen.Path, top) && seen.Kind is PathKind.File or PathKind.Directory)
            .Where(seen => (seen.ExpectedContext is not null && seen.ExpectedContext != seen.Context) || ruled.Any(rule => ServerPath.IsWithin(seen.Path, rule)))
            .OrderBy(seen => seen.Path, StringComparer.Ordinal)
            .Select(seen => new Relabel(seen.Path));

    private static string ByHand(Finding finding) =>
        $" If it is right for this server, do it by hand: {string.Join("; ", finding.Changes.Select(change => change.Command))}";
}
