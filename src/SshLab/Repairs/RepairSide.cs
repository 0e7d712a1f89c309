using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>The steps of a repair that are made on one side, and the shell that makes them there.</summary>
internal sealed record RepairSide(Side Side, IShell Shell, IReadOnlyList<RepairStep> Steps, IReadOnlyDictionary<string, string> Directories)
{
    /// <summary>Makes the steps in one script, all or none.</summary>
    /// <exception cref="NoWayInException">The answer never came.</exception>
    public async Task<RepairAnswer> RunAsync(CancellationToken cancellationToken)
    {
        var script = new RepairScript(Steps, Directories);
        var result = await Shell.RunAsync(script.Build(), cancellationToken).ConfigureAwait(false);
        var answer = RepairAnswer.Read(result.OutputText, script.Token);
        return answer.Finished ? answer : throw new NoWayInException(
            $"The way in ({Shell.Via}) was lost, or its shell failed, before {Name} had said what was changed (exit code {result.ExitCode}). {string.Join(" ", answer.Messages)} The journal has the old state: `sshlab undo` finds out what was done and restores it.");
    }

    /// <summary>Asks which steps of a repair were made, when the answer never came.</summary>
    public async Task<IReadOnlyList<RepairStep>> SettleAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var look = new RepairInspection(Steps);
        var result = await Shell.RunAsync(look.Build(), cancellationToken).ConfigureAwait(false);
        return look.Read(result.OutputText).Settle(entry with { Steps = Steps }).Steps;
    }

    /// <summary>
    /// A setting that covers the policy's own may cover an earlier one of this server: that is what an undo must restore, so it is asked
    /// for before the journal is written.
    /// </summary>
    public async Task<RepairSide> LearnAsync(CancellationToken cancellationToken)
    {
        var covering = Steps.OfType<SettingStep>().Where(step => step.Overrides).ToList();
        if (covering.Count == 0)
            return this;
        var look = new RepairInspection(covering);
        var result = await Shell.RunAsync(look.Build(), cancellationToken).ConfigureAwait(false);
        var seen = look.Read(result.OutputText).Settings;
        return this with { Steps = [.. Steps.Select(step => step is SettingStep { Overrides: true } setting ? setting with { Before = seen.GetValueOrDefault(setting.Setting) } : step)] };
    }

    /// <summary>Whether any of its steps stands and can be taken back.</summary>
    public bool HasMade => Steps.Any(step => step.Outcome == StepOutcome.Made);

    /// <summary>Returns the steps that take back what was made, newest first; sshd reads its restored configuration last.</summary>
    public RepairSide Inverse() => this with
    {
        Steps = [.. Steps.Where(step => step.Outcome == StepOutcome.Made).Reverse().Select(step => step.Inverse()).OfType<RepairStep>().OrderBy(step => step is ReloadStep)],
    };

    private string Name => Side == Side.Client ? "this machine" : "the server";
}
