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
        if (right >= 0 ? right < tries : !(givenUp && facts.Server is null))
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
