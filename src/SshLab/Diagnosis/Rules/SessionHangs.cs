using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is accepted and the session begins, and then nothing comes of it: something that runs first waits.</summary>
/// <remarks>Source: OpenSSH <c>session.c</c>, <c>do_rc_files</c>, <c>do_child</c>: sshd runs <c>~/.ssh/rc</c> or <c>/etc/ssh/sshrc</c>, then the login shell, which reads its own files; a session ends when all who hold its streams have.</remarks>
internal sealed class SessionHangs : IRule
{
    public string Id => "session-hangs";

    public string Title => "The session begins and comes to no end";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Login is not { Outcome: not LoginOutcome.NotTried } login)
            return facts.Server is null ? RuleResult.Unknown("no login was tried, and only a login shows it") : RuleResult.Healthy;
        return login is { Hung: true, Outcome: LoginOutcome.SessionFailed } ? RuleResult.Found(FindingOf(login, facts.Server)) : RuleResult.Healthy;
    }

    private Finding FindingOf(LoginAttempt login, ServerFacts? server)
    {
        var first = First(server).Select(path => VisibleText.Of(path)).ToList();
        var user = server?.Account?.Name;
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            LastResort = true,
            Title = login.Ran == true ? "The session runs its command and does not end: something of it goes on in the background" : "The session begins, and does not come to its command",
            Paths = [.. First(server)],
            Evidence =
            [
                $"sshd let the key in ({VisibleText.Of(login.AuthenticatedBy ?? "publickey")}) and began with the command; {(login.Ran == true ? "it was run, and the connection stayed open" : "no answer came")} until it was broken off",
                .. first.Count > 0 ? [$"what is run before the command: {string.Join(", ", first)}"] : Array.Empty<string>(),
                .. login.Printed.TakeLast(1).Select(line => $"the session printed, at last: {line}"),
            ],
            NextStep = $"Log in once more and look, as root, at what waits: `ps -fu {VisibleText.Of(user ?? "USER")}`; a start-up file that asks a question, a program without a terminal (tmux, ssh-agent, read), a file system that does not answer (`df`).",
        };
    }

    private static IEnumerable<string> First(ServerFacts? server) => server is null ? [] :
        server.Paths.Values.Where(path => path.Kind is PathKind.File or PathKind.Link && (path.Path == "/etc/ssh/sshrc" || path.Path.EndsWith("/.ssh/rc", StringComparison.Ordinal))).Select(path => path.Path)
            .Concat((server.StartupFiles ?? []).Where(file => !file.LoginsOnly).Select(file => file.Path));
}
