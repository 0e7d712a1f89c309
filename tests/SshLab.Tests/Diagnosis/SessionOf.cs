using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis;

/// <summary>Logins of a healthy host whose session came to nothing.</summary>
internal static class SessionOf
{
    private const string Options = "debug1: Remote: /home/alice/.ssh/authorized_keys:1: key options: agent-forwarding port-forwarding pty";

    public static LoginAttempt Ended(int code, params IReadOnlyList<string> said) => new()
    {
        Outcome = code == 0 ? LoginOutcome.Accepted : LoginOutcome.SessionFailed, ExitCode = code, Ran = false, AuthenticatedBy = "publickey", Said = said, Trace = [Options, .. said],
    };

    extension(FactSet facts)
    {
        public FactSet SessionEnded(int code, params IReadOnlyList<string> said) => facts with { Login = Ended(code, said) };

        public FactSet Reading(string path, string script, bool loginsOnly = false) => facts.Server(server => server with
        {
            StartupFiles = [.. server.StartupFiles ?? [], new StartupFile(path, loginsOnly, script.Split('\n'))],
        });

        public FactSet Logged(params IReadOnlyList<string> lines) => facts.Server(server => server with { Sshd = server.Sshd with { Log = lines } });

        /// <summary>With one module more that PAM asks when a session begins.</summary>
        public FactSet BeginningWith(string module, string control = "required", Func<PamLine, PamLine>? change = null) => facts.Server(server => server with
        {
            PamSession = [.. FactsOf.DebianSession, (change ?? (line => line))(new PamLine("/etc/pam.d/sshd", 60, control, module, []) { OfSession = true })],
        });

        public FactSet Limited(params IReadOnlyList<LimitLine> limits) => facts.Server(server => server with { Limits = limits });
    }
}
