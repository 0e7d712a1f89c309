using SshLab.Diagnosis.Client;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>ssh offers the agent's keys first, and the server gives up before the right one's turn comes.</summary>
/// <remarks>Source: ssh's sshconnect2.c, pubkey_prepare (the agent's keys come before files that it does not hold); sshd_config(5), MaxAuthTries, 6 by default: <c>Too many authentication failures</c>.</remarks>
internal sealed class AgentOffersTooMany : IRule
{
    public string Id => "agent-offers-too-many";

    public string Title => "The agent offers too many keys before the right one";

    public Cause Cause => Cause.Policy;

    private const int DefaultTries = 6;
    private static readonly Version OthersMayComeFirst = new(10, 6);

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        var order = OfferOrder.Of(client);
        var tries = facts.Server?.Sshd.Configuration?.GetValueOrDefault("maxauthtries")?[0] is { } value && int.TryParse(value, out var set) ? set : DefaultTries;
        if (order.Count <= tries || tries < DefaultTries || client.AgentKeys is not { Count: > 0 } agent)
            return RuleResult.Healthy;
        var right = order.ToList().FindIndex(key => IdentityWeight.ServerTakes(key, facts));
        var givenUp = facts.Login?.Trace.Any(line => line.Contains("Too many authentication failures", StringComparison.Ordinal)) == true;
        // OpenSSH 10.6 was seen to take the right key after seven others; there only the server's own word counts.
        var unexplained = right < 0 && facts.Server is not null; // The server takes none of them, whatever their number.
        if (unexplained || (!givenUp && (right < tries || facts.Server?.Sshd.Version >= OthersMayComeFirst)))
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"The agent offers {agent.Count} keys, and the server gives up after {tries}",
            Evidence =
            [
                $"ssh has {order.Count} keys to offer, {agent.Count} of them of the agent",
                right >= 0 ? $"the one that the server takes, {order[right].Fingerprint}, is number {right + 1}" : "the server ended the connection: Too many authentication failures",
                $"MaxAuthTries is {tries}: every key that the server refuses counts (sshd_config(5))",
            ],
            NextStep = "Name the right key and leave the others out: ssh -o IdentitiesOnly=yes -i KEY, or both for this host in ssh_config; or empty the agent with `ssh-add -D`.",
        });
    }
}
