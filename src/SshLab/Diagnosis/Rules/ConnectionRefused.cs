using SshLab.Diagnosis.Connections;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The address answers that nothing listens on the port, or a firewall answers so in its place.</summary>
/// <remarks>
/// Source: OpenSSH <c>sshconnect.c</c>, <c>ssh_connect_direct</c>: "connect to host %s port %s: Connection refused", the kernel's ECONNREFUSED.
/// Where the server itself was seen and nothing listens there, that is another rule's finding.
/// </remarks>
internal sealed class ConnectionRefused : IRule
{
    private static readonly IRule[] Closer = [new SshdOnAnotherPort(), new SshdOnAnotherAddress(), new AddressFamilyMismatch()];

    public string Id => "connection-refused";

    public string Title => "Nothing listens at the address and port that ssh connects to";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        facts.Server is not { Sshd.Running: false } and not { Sshd.ListeningPorts.Count: 0 } && LoginStop.Line(login, ": Connection refused") is { } line
            && !Array.Exists(Closer, rule => rule.Judge(facts).Findings.Count > 0) ? Found(facts, line) : null);

    private Finding Found(FactSet facts, string line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = Title,
        Evidence =
        [
            LoginStop.Quoted(line),
            .. Destination.Evidence(facts),
            .. facts.Server?.Sshd.ListeningPorts is { Count: > 0 } ports ? [$"the server that was seen has an sshd on port {string.Join(", ", ports)} (/proc/net/tcp)"] : Array.Empty<string>(),
        ],
        NextStep = Destination.Advice(facts) + "Check the address and the port (-p, HostName and Port in your ssh_config, `ssh -G HOST`), and a firewall or a port forwarding on the way that answers in the server's place; on the server, `ss -tlnp` shows where sshd listens.",
    };
}
