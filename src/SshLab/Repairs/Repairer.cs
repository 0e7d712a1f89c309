using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>
/// Makes repairs, all of a plan or nothing, and takes them back. The journal has the old state before the server is
/// touched; every step is checked again on the server at the moment it is made.
/// </summary>
/// <param name="journal">Where repairs are recorded.</param>
public sealed class Repairer(JournalStore journal)
{
    /// <summary>Makes all steps of the plan in one script.</summary>
    /// <param name="shell">The way in.</param>
    /// <param name="plan">What to do; an empty plan is refused by <see cref="BadInputException"/>.</param>
    /// <param name="cancellationToken">Gives up waiting; the journal keeps what is needed to undo.</param>
    /// <returns>The repair as the journal has it.</returns>
    /// <exception cref="RefusedToChangeException">Something is not as the facts had it, or a step failed and those before it were taken back: nothing is changed.</exception>
    /// <exception cref="NoWayInException">The way in was lost; the journal knows the repair, and an undo finds out how far it came.</exception>
    public async Task<JournalEntry> ApplyAsync(IShell shell, RepairPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shell);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.IsEmpty)
            throw new BadInputException("The plan has no step, so there is nothing to do. Diagnose again to see what is left.");
        var steps = await LearnAsync(shell, plan.Steps, cancellationToken).ConfigureAwait(false);
        var entry = journal.Open(plan.Target, shell.Via, steps, plan.Directories);
        var answer = await RunAsync(shell, steps, plan.Directories, cancellationToken).ConfigureAwait(false);
        entry = journal.Write(entry with { Steps = [.. steps.Select(answer.Apply)] });
        RepairFailure.ThrowIfAny(answer, steps, $"The journal has it as {entry.Id}.");
        return entry;
    }

    /// <summary>Takes a repair back, newest step first: content byte for byte, mode, owner and label; sshd reads its restored configuration last.</summary>
    /// <param name="shell">The way in.</param>
    /// <param name="entry">The repair.</param>
    /// <param name="cancellationToken">Gives up waiting; the entry then stays as it is and can be undone again.</param>
    /// <returns>The entry, marked as undone.</returns>
    /// <exception cref="RefusedToChangeException">Something changed since the repair, or the entry has been undone already: nothing is changed.</exception>
    /// <exception cref="NoWayInException">The way in does not work.</exception>
    public async Task<JournalEntry> UndoAsync(IShell shell, JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shell);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Undone is { } when)
            throw new RefusedToChangeException($"The repair {entry.Id} of {entry.Target} was undone on {when:u} already. Nothing was changed.");
        if (entry.OutcomeUnknown)
            entry = journal.Write(await SettleAsync(shell, entry, cancellationToken).ConfigureAwait(false));
        var steps = entry.Steps.Where(step => step.Outcome == StepOutcome.Made).Reverse().Select(step => step.Inverse()).OfType<RepairStep>()
            .OrderBy(step => step is ReloadStep).ToList();
        if (steps.Count == 0)
            return journal.Close(entry);
        var answer = await RunAsync(shell, steps, entry.Directories, cancellationToken).ConfigureAwait(false);
        RepairFailure.ThrowIfAny(answer, steps, $"The repair {entry.Id} stands as it was; what changed since must be put right by hand first.");
        return journal.Close(entry);
    }

    private static async Task<RepairAnswer> RunAsync(
        IShell shell, IReadOnlyList<RepairStep> steps, IReadOnlyDictionary<string, string> directories, CancellationToken cancellationToken)
    {
        var script = new RepairScript(steps, directories);
        var result = await shell.RunAsync(script.Build(), cancellationToken).ConfigureAwait(false);
        var answer = RepairAnswer.Read(result.OutputText, script.Token);
        return answer.Finished ? answer : throw new NoWayInException(
            $"The way in ({shell.Via}) was lost, or its shell failed, before the server had said what was changed (exit code {result.ExitCode}). {string.Join(" ", answer.Messages)} The journal has the old state: `sshlab undo` finds out what was done and restores it.");
    }

    /// <summary>Asks the server which steps of a repair were made, when its own answer never came.</summary>
    private static async Task<JournalEntry> SettleAsync(IShell shell, JournalEntry entry, CancellationToken cancellationToken)
    {
        var look = new RepairInspection(entry.Steps);
        var result = await shell.RunAsync(look.Build(), cancellationToken).ConfigureAwait(false);
        return look.Read(result.OutputText).Settle(entry);
    }

    /// <summary>
    /// A setting that covers the policy's own may cover an earlier one of this server: that is what an undo must restore, so it is asked
    /// for before the journal is written.
    /// </summary>
    private static async Task<IReadOnlyList<RepairStep>> LearnAsync(IShell shell, IReadOnlyList<RepairStep> steps, CancellationToken cancellationToken)
    {
        var covering = steps.OfType<SettingStep>().Where(step => step.Overrides).ToList();
        if (covering.Count == 0)
            return steps;
        var look = new RepairInspection(covering);
        var result = await shell.RunAsync(look.Build(), cancellationToken).ConfigureAwait(false);
        var seen = look.Read(result.OutputText).Settings;
        return [.. steps.Select(step => step is SettingStep { Overrides: true } setting ? setting with { Before = seen.GetValueOrDefault(setting.Setting) } : step)];
    }
}
