using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Cli.Output;

/// <summary>What a run of <c>fix</c> came to.</summary>
/// <param name="Before">The diagnosis it started from.</param>
/// <param name="Plan">What it would do, or did.</param>
/// <param name="DryRun">Whether it was only to be shown.</param>
internal sealed record FixResult(DiagnosisReport Before, RepairPlan Plan, bool DryRun)
{
    /// <summary>The repair as the journal has it; null when nothing was changed.</summary>
    public JournalEntry? Entry { get; init; }

    /// <summary>The diagnosis after the repair; null when nothing was changed.</summary>
    public DiagnosisReport? After { get; init; }

    /// <summary>How many logins of this run had failed before the repair was to be proven.</summary>
    public int FailedLogins { get; init; }

    /// <summary>Why the repair was not proven by a login; null where it was, or there was none.</summary>
    public string? WhyNotProven => After is { Login: Logins.LoginOutcome.NotTried } ? Logins.PenaltyLimit.WhyNotAgain(Before.Facts.Server?.Sshd, FailedLogins) : null;
}
