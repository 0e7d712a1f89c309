using System.Text.RegularExpressions;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Sessions;

/// <summary>What a login shell reads before it runs anything, and what of it can have ended a session. Pure.</summary>
internal static partial class ShellStart
{
    /// <summary>Codes with which sshd, and ssh, end sessions of their own.</summary>
    private const int Sshd = 254, Ssh = 255;

    private static readonly string[] Names =
        [".bashrc", "bash.bashrc", "bashrc", ".zshenv", "zshenv", ".cshrc", ".tcshrc", "csh.cshrc", "config.fish", ".profile", "profile", ".bash_profile", ".bash_login"];

    private static readonly string[] ShellsOfTheirOwn = ["fish", "csh", "tcsh"];

    /// <summary>Whether a session ended by itself before it had run what it was asked to, and nothing else was to run in its place.</summary>
    public static bool EndedEarly(LoginAttempt login) =>
        login is { Outcome: LoginOutcome.SessionFailed, Ran: false, Hung: false, ExitCode: { } code } && code is not (Sshd or Ssh) && !SessionEnd.IsForced(login);

    /// <summary>Returns what the shell said of a program that it was to put in its place and did not find; null when it said nothing of the kind.</summary>
    /// <remarks>Source: bash <c>error.c</c>, <c>builtins/exec.def</c>: "FILE: line N: exec: PROGRAM: not found", and a shell that is not interactive ends with 126 or 127.</remarks>
    public static (string File, int Line, string Said)? NotFound(LoginAttempt login) =>
        login.ExitCode is 126 or 127 && login.Said.Select(line => Complaint().Match(line)).FirstOrDefault(match => match.Success) is { } found && Names.Contains(Path.GetFileName(found.Groups["file"].Value))
            ? (found.Groups["file"].Value, int.Parse(found.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), found.Value.Trim()) : null;

    /// <summary>Returns the lines that end a session with a command and with this exit code, each with its file.</summary>
    public static IReadOnlyList<(StartupFile File, ShellExit Exit)> Ending(ServerFacts server, AccountFacts account, int code)
    {
        var all = (server.StartupFiles ?? []).Where(file => !file.LoginsOnly)
            .SelectMany(file => ShellExits.Find(file.Lines).Where(exit => !exit.BehindReturn).Select(exit => (File: file, Exit: exit))).ToList();
        var certain = all.Where(pair => pair.Exit.Kind != ShellExitKind.OnFailure && (pair.Exit.Code ?? code) == code).ToList();
        if (certain.Find(pair => !pair.Exit.Guarded) is { File: not null } always)
            return [always];
        return certain.Count > 0 || code == 0 || ShellsOfTheirOwn.Contains(Path.GetFileName(account.Shell)) ? certain : [.. all.Where(pair => pair.Exit.Kind == ShellExitKind.OnFailure)];
    }

    /// <summary>Returns the lines that end every session without a command.</summary>
    public static IEnumerable<(StartupFile File, ShellExit Exit)> EndingLogins(ServerFacts server) =>
        (server.StartupFiles ?? []).Where(file => file.LoginsOnly)
            .Select(file => (File: file, Exit: ShellExits.Find(file.Lines).FirstOrDefault(exit => exit is { Kind: ShellExitKind.Exit, Guarded: false, BehindReturn: false })))
            .Where(pair => pair.Exit is not null).Select(pair => (pair.File, pair.Exit!));

    [GeneratedRegex(@"^(?<file>/[^:]{1,300}): line (?<line>\d{1,6}): exec: .{1,300}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Complaint();
}
