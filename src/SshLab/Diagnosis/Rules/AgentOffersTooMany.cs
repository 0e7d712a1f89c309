using SshLab.Diagnosis.Client;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>ssh offers the agent's keys first, or a long list of identity files, and the server gives up before the right one's turn comes.</summary>
/// <remarks>Source: ssh's sshconnect2.c, pubkey_prepare (the agent's keys come before files that it does not hold); sshd_config(5), MaxAuthTries and, since 10.6, PubkeyAuthOptions max-pk-ok: <c>Too many authentication failures</c>.</remarks>
internal sealed class AgentOffersTooMany : IRule
{
    public string Id => "agent-offers-too-many";

    public string Title => "ssh offers too many keys before the right one";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        var order = OfferOrder.Of(client);
        var tries = KeyTries.Of(facts.Server);
        var right = OfferOrder.KeysBeforeTheRightOne(client, facts);
        // Where fewer tries than usual are why, max-auth-tries-exceeded says so.
        if (order.Count <= tries.Most || (tries.MaxAuthTries < KeyTries.DefaultMaxAuthTries && right < tries.MostAsUsual))
            return RuleResult.Healthy;
        var givenUp = facts.Login?.Trace.Any(line => line.Contains("Too many authentication failures", StringComparison.Ordinal)) == true;
        var unexplained = right < 0 && facts.Server is not null; // The server takes none of them, whatever their number.
        if (unexplained || (!givenUp && right < tries.Most))
            return RuleResult.Healthy;
        var agent = IdentityWeight.OfAgent(client).Count;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = agent > 0 ? $"The agent offers {agent} keys, and the server gives up after {tries.Most}" : $"ssh has {order.Count} keys to offer, and the server gives up after {tries.Most}",
            Evidence =
            [
                $"ssh has {order.Count} keys to offer, {agent} of them of the agent",
                right >= 0 ? $"the one that the server takes, {order[right].Fingerprint}, is number {right + 1}" : "the server ended the connection: Too many authentication failures",
                tries.Words,
            ],
            NextStep = "Name the right key and leave the others out: ssh -o IdentitiesOnly=yes -i KEY, or IdentityFile and IdentitiesOnly yes under this host's own Host line in ssh_config; or empty the agent with `ssh-add -D`.",
        });
    }
}
