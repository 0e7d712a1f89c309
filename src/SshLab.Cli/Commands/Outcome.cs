using SshLab.Cli.Output;
using SshLab.Diagnosis;
using SshLab.Facts.Reports;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Cli.Commands;

/// <summary>A diagnosis with its progress, and the exit code that it comes to.</summary>
internal static class Outcome
{
    public static Task<DiagnosisReport> DiagnoseAsync(Terminal terminal, Target target, IShell? way, CancellationToken cancellation) =>
        ToldAsync(terminal, $"Trying {target} and looking at both sides", () => Diagnoser.DiagnoseAsync(target, way, cancellation));

    /// <summary>Looks at the server too, after a login that was tried from here.</summary>
    public static Task<DiagnosisReport> LookAsync(Terminal terminal, DiagnosisReport seen, IShell way, CancellationToken cancellation) =>
        ToldAsync(terminal, "Looking at the server", () => Diagnoser.LookAsync(seen, way, cancellationToken: cancellation));

    /// <summary>Proves a repair by another login; where that might be the one failure too many, looks without one.</summary>
    public static Task<DiagnosisReport> ProveAsync(Terminal terminal, DiagnosisReport before, int failed, IShell? way, CancellationToken cancellation) =>
        way is not null && PenaltyLimit.WhyNotAgain(before.Facts.Server?.Sshd, failed) is not null
            ? ToldAsync(terminal, "Looking at the server", () => Diagnoser.LookAsync(before, way, new LoginAttempt { Outcome = LoginOutcome.NotTried }, cancellation))
            : DiagnoseAsync(terminal, before.Target, way, cancellation);

    /// <summary>Diagnoses with sshd's log of the login.</summary>
    public static Task<DiagnosisReport> WatchAsync(Terminal terminal, Target target, IShell way, CancellationToken cancellation) =>
        ToldAsync(terminal, $"Watching sshd's log while {target} is tried", () => Diagnoser.WatchAsync(target, way, cancellation));

    /// <summary>Diagnoses by what an administrator has sent.</summary>
    public static Task<DiagnosisReport> DiagnoseByReportAsync(Terminal terminal, Target target, ServerReport report, CancellationToken cancellation) =>
        ToldAsync(terminal, $"Trying {target} and reading the report", () => Diagnoser.DiagnoseByReportAsync(target, report, cancellation));

    private static Task<DiagnosisReport> ToldAsync(Terminal terminal, string what, Func<Task<DiagnosisReport>> diagnose) =>
        ProgressLine.RunAsync(terminal.Error, what, _ => diagnose());

    /// <summary>Makes or restores steps, and tells whoever waits when that takes time.</summary>
    public static Task<T> WaitingAsync<T>(Terminal terminal, string what, IReadOnlyList<RepairStep> steps, Func<Task<T>> work) =>
        ProgressLine.RunAsync(terminal.Error, what, progress =>
        {
            if (RepairTime.Notice(steps) is { } notice)
                progress.Report($"{what}; {notice}");
            return work();
        });

    /// <summary>Returns the exit code of a diagnosis. A host key or client trouble names its own cause: ssh's last word.</summary>
    public static int ExitCodeOf(DiagnosisReport report) => (report.Verdict, report.Login) switch
    {
        (Verdict.Healthy, _) => ExitCode.Done,
        (_, LoginOutcome.Unreachable) => ExitCode.NoWayIn,
        // Mended as far as can be seen, and not proven: the page says so.
        (Verdict.Unknown, LoginOutcome.NotTried) => ExitCode.Done,
        (Verdict.Blocked, _) or (_, LoginOutcome.HostKey or LoginOutcome.ClientError) => ExitCode.Blocked,
        _ => ExitCode.CauseNotFound,
    };
}
