using SshLab.Diagnosis.Connections;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Rules;

/// <summary>What answers on the port speaks another protocol.</summary>
/// <remarks>Source: RFC 4253, 4.2; OpenSSH <c>kex.c</c>, <c>kex_exchange_identification</c>: "banner line %u contains invalid characters", "could not read protocol version".</remarks>
internal sealed class NotAnSshServer : IRule
{
    private const string Banner = "kex_exchange_identification: banner line ";

    public string Id => "not-an-ssh-server";

    public string Title => "What answers on that port is no SSH server";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login => Foreign(login) is { Count: > 0 } lines ? Found(lines) : null);

    /// <summary>ssh reads over lines before a banner, so only where no banner came are they the answer.</summary>
    private static List<string> Foreign(LoginAttempt login) =>
        login.Outcome != LoginOutcome.Unreachable || login.ServerSoftware is not null || login.Trace.Any(DroppedConnection.IsSaidIn) ? [] :
        [
            .. login.Trace.Where(line => line.Contains(Banner, StringComparison.Ordinal) || line.Contains("Bad remote protocol version identification", StringComparison.Ordinal)
                || line.Contains("Invalid SSH identification string", StringComparison.Ordinal)).Take(3),
        ];

    private Finding Found(List<string> lines) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = Title,
        Evidence = [.. lines.Select(LoginStop.Quoted)],
        NextStep = "Check the port (-p, Port in your ssh_config) and the address: a web server, a proxy's error page or a tunnel answers there. `ssh -G HOST` shows where ssh goes.",
    };
}
