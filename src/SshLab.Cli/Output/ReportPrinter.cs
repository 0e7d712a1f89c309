using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Cli.Output;

/// <summary>Shows a diagnosis to people: the login's last word, the way to the keys, the findings, what could not be seen.</summary>
internal static class ReportPrinter
{
    public static void Print(Page page, DiagnosisReport report)
    {
        PrintLogin(page, report);
        if (report.Facts.Server is { KeyFiles: not null } server)
        {
            page.Line();
            page.Line($"{"From the home directory to the keys":strong}");
            new PathTreePrinter(page, server, report.Judgement.Findings).Print();
        }
        foreach (var finding in report.Judgement.Findings)
        {
            page.Line();
            FindingPrinter.Print(page, finding);
        }
        if (report is { ClientSide: { } verdict, Verdict: Verdict.Unknown })
            ClientSidePrinter.Print(page, verdict);
        if (report.Facts.ServerLog is { } log)
            ServerLogPrinter.Print(page, log);
        if (report is { Verdict: Verdict.Unknown, Facts.Server: not null })
            ServerLogPrinter.PrintFacts(page, report.Facts);
        PrintUnknown(page, report.Judgement.Unknown);
    }

    /// <summary>Shows how the login ended, in ssh's own last word.</summary>
    public static void PrintLogin(Page page, DiagnosisReport report)
    {
        var (words, style) = report is { Login: LoginOutcome.ClientError, Facts.Login.AuthenticatedBy: not null } ? ("the key is accepted, and ssh then stops by itself", "bad") : InWords(report.Login);
        page.Line(new StyledText().With(report.Target.ToString(), "strong").With("  ").With(Mark(page, style) + words, style));
        if (report.Facts.Login is { LastWord.Length: > 0 } attempt && report.Login != LoginOutcome.Accepted)
            page.Line($"{"ssh says":dim}  {attempt.LastWord}", 2);
        if ((report.Facts.Login?.ServerSoftware ?? report.Facts.Server?.Sshd.Software) is { } software)
            page.Line($"{"server":dim}    {software}{Flavour(report.Facts.Server?.Sshd.Flavour)}", 2);
        foreach (var key in report.Facts.Client?.Keys ?? [])
            page.Line($"{"key":dim}       {key.Fingerprint} ({key.Type}){Fate(report.Facts.Login, key.Fingerprint)}", 2);
        page.Line($"{"seen via":dim}  {report.Via ?? "the client only"}", 2);
    }

    /// <summary>Returns an outcome as people say it, and its style.</summary>
    public static (string Words, string Style) InWords(LoginOutcome outcome) => outcome switch
    {
        LoginOutcome.Accepted => ("the login works", "good"),
        LoginOutcome.Refused => ("the key is refused", "bad"),
        LoginOutcome.ClosedAfterAccept => ("the server accepts the key, then closes the connection", "bad"),
        LoginOutcome.SessionFailed => ("the key is accepted, but no session runs", "bad"),
        LoginOutcome.HostKey => ("stopped at the host key: no key was tried", "bad"),
        LoginOutcome.ClientError => ("ssh stopped by itself: no key was tried", "bad"),
        LoginOutcome.Unreachable => ("no SSH server answers", "bad"),
        _ => ("no login was tried", "warn"),
    };

    /// <summary>Returns the sign before a verdict; plain pages have none, for there the words stand alone.</summary>
    public static string Mark(Page page, string style) => !page.Rich ? "" : style == "good" ? "✓ " : "✗ ";

    private static string Flavour(ServerFlavour? flavour) => flavour switch
    {
        ServerFlavour.Debian => " (Debian's permission checks)",
        ServerFlavour.Upstream => " (upstream's permission checks)",
        ServerFlavour.NotOpenSsh => " (not OpenSSH: its checks are its own)",
        _ => "",
    };

    private static string Fate(LoginAttempt? attempt, string fingerprint) => attempt switch
    {
        null => "",
        _ when attempt.ServerAccepts.Contains(fingerprint) => ", accepted",
        _ when attempt.Offered.Contains(fingerprint) => ", offered and refused",
        _ => ", never offered",
    };

    /// <summary>Names a few rules; more of them are a number, and all of them are in the JSON.</summary>
    private static string Listed(IReadOnlyList<string> ids) => ids.Count > 4 ? $"{ids.Count} rules" : string.Join(", ", ids);

    private static void PrintUnknown(Page page, IReadOnlyList<UnknownRule> unknown)
    {
        if (unknown.Count == 0)
            return;
        page.Line();
        page.Line($"{"Could not be judged":strong}");
        foreach (var reason in unknown.GroupBy(rule => rule.Because))
            page.Line($"{"?":warn} {Listed([.. reason.Select(rule => rule.Id)])}: {reason.Key}", 2, 2);
    }
}
