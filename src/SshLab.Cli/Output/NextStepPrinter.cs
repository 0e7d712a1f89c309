using SshLab.Cli.Commands;
using SshLab.Diagnosis;
using SshLab.Logins;

namespace SshLab.Cli.Output;

/// <summary>Says what a person can do after a diagnosis, as commands to copy.</summary>
internal static class NextStepPrinter
{
    public static void Print(Page page, LoginRequest request, DiagnosisReport report)
    {
        if (report.Login == LoginOutcome.Accepted)
            return;
        var blockers = report.Judgement.Findings.Where(finding => finding.Severity == Severity.Blocker).ToList();
        page.Line();
        if (report.Via is null && report.Login is LoginOutcome.Refused or LoginOutcome.ClosedAfterAccept or LoginOutcome.SessionFailed)
            PrintWaysIn(page, request);
        if (blockers.Any(finding => finding is { Cause: Cause.Damage, Changes.Count: > 0 }))
            page.Unbroken($"{"Next:":strong}  {"sshlab fix " + request.Words:command}");
        else if (blockers.Any(finding => finding.Cause == Cause.Setup))
            page.Unbroken($"{"Next:":strong}  {"sshlab setup " + request.Words:command}");
        if (blockers.Count > 0)
            page.Unbroken($"{"More:":strong}  {"sshlab explain " + blockers[0].Id:command}");
        else if (report.Login != LoginOutcome.Unreachable)
            page.Unbroken($"{"More:":strong}  {"sshlab diagnose " + request.Words + " --trace":command}");
    }

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
