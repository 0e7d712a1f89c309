using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The configuration of ssh on this machine excludes the key's algorithm, or its size, so the key is never offered.</summary>
/// <remarks>Source: ssh_config(5), PubkeyAcceptedAlgorithms and RequiredRSASize: <c>Skipping … key … - corresponding algorithm not in PubkeyAcceptedAlgorithms</c>, <c>Invalid key length</c>.</remarks>
internal sealed class ClientAlgorithmExcluded : IRule
{
    public string Id => "client-algorithm-excluded";

    public string Title => "ssh itself leaves the key out for its algorithm";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "is left out by ssh's own configuration");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if (IdentityWeight.KeyOf(identity) is not { } key || DsaKey.IsDsa(identity))
            return null;
        var (keyword, why) = AcceptedAlgorithms.Excludes(key, client);
        if (keyword is null)
            return null;
        var line = ClientConfiguration.Deciding(client.ConfigurationFiles, keyword);
        return new IdentityFault(
            [$"{VisibleText.Of(identity.Path)} is {key.Type} {key.Fingerprint}: {why}", ConfigDecision.Words(keyword, line, client)],
            ConfigDecision.CommentOut(line, client),
            line is null ? $"Change {keyword} where it is set, or use a key that it allows: `sshlab setup` makes one." : null);
    }
}
