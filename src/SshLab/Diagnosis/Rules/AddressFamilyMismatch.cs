using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd listens for one family of addresses, and ssh connects by the other.</summary>
/// <remarks>Source: sshd_config(5), AddressFamily, ListenAddress; OpenSSH <c>sshd.c</c>, <c>listen_on_addrs</c>: its IPv6 sockets take IPv6 only.</remarks>
internal sealed class AddressFamilyMismatch : IRule
{
    public string Id => "address-family-mismatch";

    public string Title => "sshd listens for the other address family";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (Unanswered.WhyUnknown(facts) is { } because)
            return RuleResult.Unknown(because);
        if (!Unanswered.Is(facts) || facts is not { Server: { Sshd.ListeningOn: { Count: > 0 } sockets } server } || sockets.All(socket => socket.IsLoopback))
            return RuleResult.Healthy;
        var tried = Unanswered.Addresses(facts);
        var six = sockets[0].IsIPv6;
        if (tried.Count == 0 || sockets.Any(socket => socket.IsIPv6 != six) || tried.Any(address => address.Contains(':', StringComparison.Ordinal) == six))
            return RuleResult.Healthy;
        // Something may forward the one family to the other, but then to a port on which sshd listens; a port that it left is told by its own rule.
        if (new SshdOnAnotherPort().Judge(facts).Findings.Count > 0)
            return RuleResult.Healthy;
        var (has, uses) = six ? ("IPv6", "IPv4") : ("IPv4", "IPv6");
        var configuration = LoginConfiguration.Of(server);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"sshd listens for {has} only, and ssh connects by {uses}",
            Evidence =
            [
                $"the running sshd listens on {string.Join(", ", sockets)} (/proc/net/tcp)",
                .. Lines(configuration).Select(line => line.Evidence),
                $"ssh tried {string.Join(", ", tried)}",
                .. Unanswered.LastWord(facts),
            ],
            Changes = [.. Lines(configuration).SelectMany(line => ConfigurationEdit.CommentOut(line, server)).Distinct()],
            NextStep = $"Connect by {has} (ssh -{(six ? 6 : 4)}), or have whoever runs the server listen for both (AddressFamily, ListenAddress).",
        });
    }

    private static IEnumerable<ConfigurationLine> Lines(LoginConfiguration? configuration) =>
        configuration is null ? [] : configuration.Deciding("addressfamily") is { Count: > 0 } family ? family : configuration.Deciding("listenaddress");
}
