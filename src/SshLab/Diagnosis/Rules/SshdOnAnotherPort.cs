using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd listens, and not on the port that ssh connects to.</summary>
/// <remarks>Source: sshd_config(5), Port; ssh_config(5), Port. Something between the two may forward one port to another, so only a port that leaves no doubt is blamed.</remarks>
internal sealed class SshdOnAnotherPort : IRule
{
    private const int Usual = 22;

    public string Id => "sshd-on-another-port";

    public string Title => "sshd listens on another port";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (Unanswered.WhyUnknown(facts) is { } because)
            return RuleResult.Unknown(because);
        if (!Unanswered.Is(facts) || facts is not { Client: { } client, Server: { Sshd.ListeningOn: { Count: > 0 } sockets } server })
            return RuleResult.Healthy;
        var ports = sockets.Select(socket => socket.Port).Distinct().Order().ToList();
        if (ports.Contains(client.Port))
            return RuleResult.Healthy;
        if (ports.Contains(Usual) && !Unanswered.Addresses(facts).Any(server.Addresses.Contains))
            return RuleResult.Unknown($"ssh connects to port {client.Port}, sshd listens on {string.Join(", ", ports)}; whether something forwards the one to the other cannot be seen from here");
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"sshd listens on port {string.Join(", ", ports)}, and ssh connects to {client.Port}",
            Evidence =
            [
                $"the running sshd listens on {string.Join(", ", sockets)} (/proc/net/tcp)",
                .. LoginConfiguration.Of(server) is { } configuration ? configuration.Evidence("port") : [],
                $"ssh connects to port {client.Port}, and nobody answers",
                .. Unanswered.LastWord(facts),
            ],
            NextStep = $"Connect to the port that it listens on: ssh -p {ports[0]}, or Port {ports[0]} in your ssh_config{(client.Port == Usual ? "" : $"; if something forwards port {client.Port} to the server, have it forward to that one")}.",
        });
    }
}
