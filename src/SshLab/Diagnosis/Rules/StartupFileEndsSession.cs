using SshLab.Diagnosis.Accounts;
using SshLab.Diagnosis.Sessions;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>A file that the login shell reads first ends the session, before anything that was asked for is run.</summary>
/// <remarks>Source: OpenSSH <c>session.c</c>, <c>do_child</c>: a command is run by the login shell (<c>-c</c>); bash(1), INVOCATION: one that sshd starts reads <c>~/.bashrc</c> then too.</remarks>
internal sealed class StartupFileEndsSession : IRule
{
    public string Id => "startup-file-ends-session";

    public string Title => "A start-up file of the shell ends the session";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Login is { } login && ShellStart.EndedEarly(login))
        {
            if (ShellStart.NotFound(login) is { } named)
                return RuleResult.Found(NotFound(login, named));
            if (facts.Server is not { Account: { } account, Sshd.Configuration: not null } server || SshdRunsAnother(server) || LoginShells.TurnsAway(account.Shell))
                return facts.Server is null ? RuleResult.Unknown("there was no way to look at the server: give one with --via") : RuleResult.Healthy;
            if (ShellStart.Ending(server, account, login.ExitCode!.Value) is { Count: > 0 } ending)
                return RuleResult.Found(FindingOf(login, account, ending));
            return server.StartupFiles is { Count: > 0 } read
                ? RuleResult.Unknown($"the session ended with code {login.ExitCode} before its command was run; what {VisibleText.Of(account.Shell)} reads first ({Names(read)}) shows no reason, as far as it can be read without running it")
                : RuleResult.Healthy;
        }
        if (facts.Server is null)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        return facts.Server.Account is { } of && ShellStart.EndingLogins(facts.Server).FirstOrDefault() is { File: { } file, Exit: { } exit } ? RuleResult.Found(OfLogins(of, file, exit)) : RuleResult.Healthy;
    }

    private static bool SshdRunsAnother(ServerFacts server) => server.Sshd.Configuration!.GetValueOrDefault("forcecommand")?[0] is { } command && command != "none";

    private static string Names(IEnumerable<StartupFile> files) => string.Join(", ", files.Where(file => !file.LoginsOnly).Select(file => VisibleText.Of(file.Path)));

    private Finding NotFound(LoginAttempt login, (string File, int Line, string Said) named) => Of(
        $"{VisibleText.Of(named.File)} line {named.Line} puts a program in the shell's place that is not there", [named.File],
        [$"the shell says: {named.Said}", Ended(login)], $"Install that program, or take the line out: `sed -i '{named.Line}s/^/#/' {VisibleText.Of(named.File)}`. A shell of one's own choice is set with `chsh`.");

    private Finding FindingOf(LoginAttempt login, AccountFacts account, IReadOnlyList<(StartupFile File, ShellExit Exit)> ending)
    {
        var (file, exit) = ending[0];
        var path = VisibleText.Of(file.Path);
        return Of(ending.Count == 1 ? $"{path} line {exit.Line} ends every session that runs a command" : $"One of {ending.Count} lines in what the shell reads first ends every session that runs a command",
            [.. ending.Select(pair => pair.File.Path).Distinct()],
            [
                .. ending.Take(5).Select(pair => $"{VisibleText.Of(pair.File.Path)} line {pair.Exit.Line}: {VisibleText.Of(pair.Exit.Text)}{(pair.Exit.Kind == ShellExitKind.OnFailure ? " (from there on the first command that fails ends the shell)" : "")}"),
                $"{VisibleText.Of(account.Shell)} reads it before a command of sshd's too",
                Ended(login),
            ],
            $"As root: `sed -i '{exit.Line}s/^/#/' {path}`. Where it is meant for terminals alone, a `return` in its place leaves the file and not the shell: `case $- in *i*) ;; *) return ;; esac` at the top.");
    }

    /// <summary>The command of a login does not show it; who logs in at a terminal sees the connection close at once.</summary>
    private Finding OfLogins(AccountFacts account, StartupFile file, ShellExit exit) => Of(
        $"{VisibleText.Of(file.Path)} line {exit.Line} ends every session at a terminal", [file.Path],
        [$"{VisibleText.Of(file.Path)} line {exit.Line}: {VisibleText.Of(exit.Text)}", $"{VisibleText.Of(account.Shell)} reads it when somebody logs in at a terminal, and not for a command"],
        $"Take it out: `ssh HOST \"sed -i '{exit.Line}s/^/#/' {VisibleText.Of(file.Path)}\"` works, for a command does not read that file.") with
    { Severity = Severity.Risk };

    private static string Ended(LoginAttempt login) =>
        $"sshd let the key in, and the session ended with code {login.ExitCode}; what ssh had asked for ({LoginProbe.Answer}) was not run";

    private Finding Of(string title, IReadOnlyList<string> paths, IReadOnlyList<string> evidence, string next) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = title,
        Paths = paths,
        Evidence = evidence,
        NextStep = next,
    };
}
