using SshLab.Diagnosis.Client;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>
/// The configuration of ssh on this machine excludes the key's algorithm, or its size, so the key is never offered; or it leaves an RSA key
/// no signature but one that the server has given up.
/// </summary>
/// <remarks>
/// Source: ssh_config(5), PubkeyAcceptedAlgorithms and RequiredRSASize: <c>Skipping … key … - corresponding algorithm not in PubkeyAcceptedAlgorithms</c>,
/// <c>Invalid key length</c>; OpenSSH's release notes of 8.8, ssh-rsa; sshd: <c>signature algorithm ssh-rsa not in PubkeyAcceptedAlgorithms</c>.
/// </remarks>
internal sealed class ClientAlgorithmExcluded : IRule
{
    public string Id => "client-algorithm-excluded";

    public string Title => "ssh itself leaves the key out for its algorithm";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        var taken = ServerAlgorithms.Of(facts);
        return IdentityFaults.Judge(this, facts, (identity, client) => Ask(identity, client, taken), "is left out by ssh's own configuration");
    }

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client, string? taken)
    {
        if (IdentityWeight.KeyOf(identity) is not { } key || DsaKey.IsDsa(identity))
            return null;
        var (keyword, why) = AcceptedAlgorithms.Excludes(key, client, taken);
        if (keyword is null)
            return null;
        var line = ClientConfiguration.Deciding(client.ConfigurationFiles, keyword);
        return new IdentityFault(
            [$"{VisibleText.Of(identity.Path)} is {key.Type} {key.Fingerprint}: {why}", ConfigDecision.Words(keyword, line, client)],
            ConfigDecision.CommentOut(line, client),
            line is null ? $"Change {keyword} where it is set, or use a key that it allows: `sshlab setup` makes one." : null);
    }
}
