using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>What a repair does, step by step, and what it leaves alone and why. Pure: making a plan touches nothing.</summary>
public sealed record RepairPlan
{
    /// <summary>The account that is repaired.</summary>
    public required RepairTarget Target { get; init; }

    /// <summary>Every finding of the report, with what is done about it; empty for a plan that no report led to.</summary>
    public IReadOnlyList<PlannedFinding> Findings { get; init; } = [];

    /// <summary>The steps in the order in which they are made: those of this machine first.</summary>
    public IReadOnlyList<RepairStep> Steps { get; init; } = [];

    /// <summary>The directories of the server that the steps work in, with device and inode as <c>dev:ino</c>.</summary>
    public IReadOnlyDictionary<string, string> Directories { get; init; } = new Dictionary<string, string>();

    /// <summary>The same of the steps that are made on this machine.</summary>
    public IReadOnlyDictionary<string, string> ClientDirectories { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a step is made on the server, so that it takes a way in.</summary>
    public bool NeedsServer => Steps.Any(step => step.Side == Side.Server);

    /// <summary>What a person should know before agreeing, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Ids that were to be overridden and are no finding's.</summary>
    public IReadOnlyList<string> UnusedOverrides { get; init; } = [];

    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty => Steps.Count == 0;

    /// <summary>Makes the plan for a diagnosis: blockers that are damage are mended, and whatever is asked for by id.</summary>
    /// <param name="report">The diagnosis.</param>
    /// <param name="overrides">Ids of findings to mend although they are policy, or no blockers.</param>
    public static RepairPlan From(DiagnosisReport report, IReadOnlySet<string> overrides)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(overrides);
        var findings = report.Judgement.Findings;
        var plan = new RepairPlan
        {
            Target = TargetOf(report),
            UnusedOverrides = [.. overrides.Where(id => findings.All(finding => finding.Id != id)).Order(StringComparer.Ordinal)],
        };
        var sides = new[] { RepairPlanner.Of(Side.Client, ClientGround.Of(report.Facts.Client), overrides), RepairPlanner.Of(Side.Server, report.Facts.Server, overrides) };
        var planned = findings.Select(finding => sides.FirstOrDefault(side => side?.Side == finding.Side)?.Decide(finding) ?? OutOfReach(finding)).ToList();
        return sides.OfType<RepairPlanner>().Aggregate(plan with { Findings = planned }, (made, side) => side.Complete(made));
    }

    private static PlannedFinding OutOfReach(Finding finding) => new(finding, RepairDecision.ByHand, finding.Side == Side.Server
        ? "There is no way in to the server, so nothing can be changed there. " + (finding.NextStep ?? "Give one with --via.")
        : "The files of this machine could not be looked at, so nothing is changed here. " + (finding.NextStep ?? $"`sshlab explain {finding.Id}` says what to do."));

    /// <summary>Makes the plan for given changes, in their order.</summary>
    /// <exception cref="RefusedToChangeException">One of them would not be safe.</exception>
    internal static RepairPlan ForChanges(RepairTarget target, ServerFacts facts, IReadOnlyList<Change> changes)
    {
        var ground = new SafeGround(facts);
        var builder = new StepBuilder(facts);
        foreach (var change in changes)
        {
            if ((ground.Refusal(change) ?? ground.NeedsRoot(change) ?? MissingTool.For(change, facts) ?? builder.Add(change)) is { } reason)
                throw new RefusedToChangeException($"`{change.Command}` was not done: {reason}. Nothing was changed.");
        }
        return new RepairPlan { Target = target, Steps = builder.Steps, Directories = builder.Directories, Warnings = [.. RepairWarnings.For(builder.Steps, facts)] };
    }

    private static RepairTarget TargetOf(DiagnosisReport report) => report.Facts.Client is { } client
        ? new RepairTarget(client.User, client.HostName, client.Port)
        : new RepairTarget(report.Facts.Server?.Account?.Name ?? report.Target.User ?? Environment.UserName, report.Target.Host, report.Target.Port ?? 22);
}
