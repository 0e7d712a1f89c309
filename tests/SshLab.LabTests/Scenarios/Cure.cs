using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Repairs;
using SshLab.Setup;

namespace SshLab.LabTests.Scenarios;

/// <summary>What was done to let the user in again, and how to take it back.</summary>
/// <param name="ChangedPaths">The paths that were changed, each once.</param>
/// <param name="ChangedHere">The paths of this machine that were changed, each once.</param>
/// <param name="ChangedAnything">Whether anything was done at all: restarting a service changes no path.</param>
/// <param name="UndoAsync">Takes it back.</param>
internal sealed record Cure(IReadOnlyCollection<string> ChangedPaths, IReadOnlyCollection<string> ChangedHere, bool ChangedAnything, Func<CancellationToken, Task> UndoAsync)
{
    private static Cure Nothing { get; } = new([], [], false, _ => Task.CompletedTask);

    public static async Task<Cure> ApplyAsync(ScenarioCure cure, LabStage stage, DiagnosisReport report, CancellationToken cancellationToken)
    {
        var plan = RepairPlan.From(report, new HashSet<string>());
        stage.Note("plan", plan.Steps.Select(step => step.Command));
        if (cure == ScenarioCure.Fix)
            return await FixAsync(stage, plan, cancellationToken);
        if (cure == ScenarioCure.FixAndOverride)
        {
            Decisions(plan, Cause.Damage).ShouldAllBe(decision => decision == RepairDecision.Mended, "what broke is mended unasked");
            Decisions(plan, Cause.Policy).ShouldAllBe(decision => decision == RepairDecision.NeedsOverride, "what somebody decided stands");
            return await FixAsync(stage, Overriding(report), cancellationToken);
        }

        plan.Steps.ShouldBeEmpty("fix has nothing to write here");
        return cure switch
        {
            ScenarioCure.Override => await FixAsync(stage, Overriding(report), cancellationToken),
            ScenarioCure.Setup => await SetUpAsync(stage, cancellationToken),
            _ => Nothing,
        };
    }

    private static RepairPlan Overriding(DiagnosisReport report) =>
        RepairPlan.From(report, report.Judgement.Findings.Where(finding => finding.Severity == Severity.Blocker).Select(finding => finding.Id).ToHashSet());

    /// <summary>What is decided about the blockers of one cause; a mixed state without any such is none.</summary>
    private static List<RepairDecision> Decisions(RepairPlan plan, Cause cause)
    {
        var decisions = plan.Findings.Where(planned => planned.Finding.Severity == Severity.Blocker && planned.Finding.Cause == cause).Select(planned => planned.Decision).ToList();
        decisions.ShouldNotBeEmpty();
        return decisions;
    }

    private static async Task<Cure> FixAsync(LabStage stage, RepairPlan plan, CancellationToken cancellationToken)
    {
        plan.Findings.Where(planned => planned.Finding.Severity == Severity.Blocker && planned.Decision != RepairDecision.Mended)
            .Select(planned => $"{planned.Finding.Id}: {planned.Reason}").ShouldBeEmpty("fix mends every blocker, in one go");
        return Undoable(stage, await new Repairer(stage.Journal).ApplyAsync(stage.Root, plan, cancellationToken));
    }

    private static async Task<Cure> SetUpAsync(LabStage stage, CancellationToken cancellationToken)
    {
        var result = await new KeySetup(stage.Journal).RunAsync(new SetupRequest { Target = stage.Target, Way = stage.Root }, cancellationToken);
        result.Outcome.ShouldBe(SetupOutcome.Added);
        return Undoable(stage, result.Journal.ShouldNotBeNull());
    }

    private static Cure Undoable(LabStage stage, JournalEntry entry)
    {
        // What lies below /run is left out of snapshots.
        var paths = entry.Steps.OfType<PathStep>().Where(step => step.Side == Side.Server).SelectMany(step => new[] { step.Path, step.NewPath }).OfType<string>()
            .Where(path => !path.StartsWith("/run/", StringComparison.Ordinal));
        var settings = entry.Steps.OfType<SettingStep>().Select(_ => HostSnapshot.PolicySettings);
        var accounts = entry.Steps.OfType<AccountStep>().Select(step => step.Account.Kind is AccountSettingKind.Shell or AccountSettingKind.Home ? "/etc/passwd" : "/etc/shadow");
        var here = entry.Steps.OfType<PathStep>().Where(step => step.Side == Side.Client).SelectMany(step => new[] { step.Path, step.NewPath }).OfType<string>();
        return new Cure([.. paths.Concat(settings).Concat(accounts).Distinct()], [.. here.Distinct()], entry.Steps.Count > 0, token => new Repairer(stage.Journal).UndoAsync(stage.Root, entry, token));
    }
}
