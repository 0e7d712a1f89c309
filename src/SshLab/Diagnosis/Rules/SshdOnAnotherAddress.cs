using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd listens on addresses only that nobody else can reach.</summary>
/// <remarks>Source: sshd_config(5), ListenAddress; ip(7) for the loopback addresses.</remarks>
internal sealed class SshdOnAnotherAddress : IRule
{
    public string Id => "sshd-on-another-address";

    public string Title => "sshd listens for the server itself only";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (Unanswered.WhyUnknown(facts) is { } because)
            return RuleResult.Unknown(because);
        if (!Unanswered.Is(facts) || facts is not { Client: { } client, Server: { Sshd.ListeningOn: { Count: > 0 } sockets } server } || !sockets.All(socket => socket.IsLoopback))
            return RuleResult.Healthy;
        // From the server itself that would do.
        if (sockets.Any(socket => socket.Port == client.Port) && Unanswered.Addresses(facts) is { Count: > 0 } tried && tried.All(IsLoopback))
            return RuleResult.Healthy;
        var configuration = LoginConfiguration.Of(server);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"sshd listens on {string.Join(", ", sockets.Select(socket => socket.Address))} only, where nobody else can reach it",
            Evidence =
            [
                $"the running sshd listens on {string.Join(", ", sockets)} (/proc/net/tcp)",
                .. configuration?.Evidence("listenaddress") ?? [],
                .. Unanswered.LastWord(facts),
            ],
            Changes = [.. (configuration?.Deciding("listenaddress") ?? []).SelectMany(line => ConfigurationEdit.CommentOut(line, server)).Distinct()],
            NextStep = "Reach it the way it was meant (from the server, through a tunnel), or have whoever runs it listen on an address that others reach (ListenAddress).",
        });
    }

    private static bool IsLoopback(string address) => new ListeningSocket(address, 0).IsLoopback;
}
