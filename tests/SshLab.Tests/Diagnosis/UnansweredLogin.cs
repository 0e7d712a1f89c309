using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis;

/// <summary>Facts of a server on which nobody answered alice's login.</summary>
internal static class UnansweredLogin
{
    /// <summary>A login to port 22 that found nobody, and an sshd that listens where these say.</summary>
    public static FactSet With(params ListeningSocket[] sockets) => FactsOf.Healthy().Saying("kex_exchange_identification: Connection closed by remote host").Sshd(sshd => sshd with
    {
        Running = sockets.Length > 0,
        ListeningOn = sockets,
        OpenPorts = [.. sockets.Select(socket => socket.Port)],
        AsksWrappers = false,
        Program = "/usr/sbin/sshd",
        Service = new SshdService(ServiceManager.Systemd, "ssh"),
    });

    extension(FactSet facts)
    {
        /// <summary>The same with a login that ended before any banner, and these lines in ssh's trace.</summary>
        public FactSet Saying(params string[] lines) => facts with
        {
            Login = new LoginAttempt { Outcome = LoginOutcome.Unreachable, Trace = ["debug1: Connecting to server [192.0.2.1] port 22.", .. lines], LastWord = lines[^1] },
        };
    }
}
