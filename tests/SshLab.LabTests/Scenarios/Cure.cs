using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.LabTests.Scenarios;

/// <summary>What was done to let the user in again, and how to take it back.</summary>
/// <param name="ChangedPaths">The paths that were changed, each once.</param>
/// <param name="UndoAsync">Takes it back.</param>
internal sealed record Cure(IReadOnlyCollection<string> ChangedPaths, Func<CancellationToken, Task> UndoAsync)
{
    public bool ChangedAnything => ChangedPaths.Count > 0;

    private static Cure Nothing { get; } = new([], _ => Task.CompletedTask);

    public static async Task<Cure> ApplyAsync(ScenarioCure cure, LabStage stage, DiagnosisReport report, CancellationToken cancellationToken)
    {
        var plan = RepairPlan.From(report, new HashSet<string>());
        stage.Note("plan", plan.Steps.Select(step => step.Command));
        if (cure == ScenarioCure.Fix)
            return await FixAsync(stage, plan, cancellationToken);

        plan.Steps.ShouldBeEmpty("fix has nothing to write here");
        return Nothing;
    }

    private static async Task<Cure> FixAsync(LabStage stage, RepairPlan plan, CancellationToken cancellationToken)
    {
        var repairer = new Repairer(new JournalStore(stage.JournalDirectory, TimeProvider.System));
        var entry = await repairer.ApplyAsync(stage.Root, plan, cancellationToken);
        return new Cure(PathsOf(entry), token => repairer.UndoAsync(stage.Root, entry, token));
    }

    private static IReadOnlyCollection<string> PathsOf(JournalEntry entry) =>
        [.. entry.Steps.SelectMany(step => new[] { step.Path, step.NewPath }).OfType<string>().Distinct()];
}
