using SshLab.Cli.Commands;
using SshLab.Diagnosis;
using SshLab.Diagnosis.ClientSide;
using SshLab.Logins;

namespace SshLab.Cli.Output;

/// <summary>Says what a person can do after a diagnosis, as commands to copy.</summary>
internal static class NextStepPrinter
{
    /// <summary>Prints the next steps.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="request">What was typed.</param>
    /// <param name="report">What came of it.</param>
    /// <param name="traced">Whether the trace has been shown.</param>
    /// <param name="mayFix">Whether <c>fix</c> is an answer; false where it has just said that it has none.</param>
    public static void Print(Page page, LoginRequest request, DiagnosisReport report, bool traced, bool mayFix = true)
    {
        if (report.Login == LoginOutcome.Accepted)
            return;
        page.Line();
        var blockers = report.Judgement.Findings.Where(finding => finding.Severity == Severity.Blocker).ToList();
        if (blockers.Count == 0 && Advice(report) is { } advice)
            page.Line($"{"Next:":strong}  {advice}", 0, 7);
        else if (report.Via is null && report.ClientSide is not { Side: RefusalSide.Client } && blockers.Count == 0)
            PrintWaysIn(page, request);
        if (blockers.Count == 0 && report.ClientSide is { AsksServer: true })
            ClientSidePrinter.PrintQuestion(page, report, request.Words);
        PrintCommands(page, request, report, blockers, mayFix);
        if (blockers.Count > 0)
            page.Unbroken($"{"More:":strong}  {"sshlab explain " + blockers[0].Id:command}");
        else if (report.Login != LoginOutcome.Unreachable && !traced)
            page.Unbroken($"{"More:":strong}  {"sshlab diagnose " + request.Words + " --trace":command}");
    }

    private static void PrintCommands(Page page, LoginRequest request, DiagnosisReport report, List<Finding> blockers, bool mayFix)
    {
        var mendable = blockers.Any(finding => finding is { Cause: Cause.Damage, Changes.Count: > 0 });
        if (mendable && report.Via == Diagnoser.ViaReport)
            page.Line($"{"Next:":strong}  have the administrator run, as root, what stands after \"mend\"; then try the login again.", 0, 7);
        else if (mayFix && mendable)
            page.Unbroken($"{"Next:":strong}  {"sshlab fix " + request.Words:command}");
        else if (blockers.Any(finding => finding.Cause == Cause.Setup) || HasNoKey(report))
            page.Unbroken($"{"Next:":strong}  {"sshlab setup " + request.Words:command}");
    }

    /// <summary>What helps where no rule has a say, because the login never came to the key.</summary>
    private static string? Advice(DiagnosisReport report) => report.Login switch
    {
        LoginOutcome.Unreachable => "Check the host name, that the host is up, and that its sshd listens on this port (-p); a firewall, or a server that drops this address for a while, looks the same.",
        LoginOutcome.HostKey => "Make sure that it is the right host: log in once with ssh by hand and compare the fingerprint, or, where the host was reinstalled, remove the old key with `ssh-keygen -R HOST`.",
        LoginOutcome.ClientError when HasNoKey(report) => "There is no key on this side that ssh could offer: name one with -i, or let setup make one.",
        LoginOutcome.ClientError when report.Judgement.HasBlocker => null,
        LoginOutcome.ClientError => "Correct what ssh says about this side; -F /dev/null leaves its configuration files out.",
        _ => null,
    };

    private static bool HasNoKey(DiagnosisReport report) => report is { Login: LoginOutcome.ClientError, Facts.Client.Keys.Count: 0 };

    private static void PrintWaysIn(Page page, LoginRequest request)
    {
        page.Line($"{"Not seen:":strong} the server itself. Modes, owners and the key files are only visible from there, and this key opens no way in. Give one with --via:");
        foreach (var (via, what) in new[]
        {
            ($"--via ssh:root@{request.Target.Host}", "as root, with a key or password that works"),
            ("--via ssh", "the same login by its password"),
            ("--via docker:CONTAINER", "the server is a container of this machine"),
            ("--via local", "you are on the server already"),
        })
        {
            page.Unbroken($"{via,-32:command} {what:dim}", 2);
        }
    }
}
