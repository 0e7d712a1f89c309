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
        if (LoginView.Of(facts, out _) is { MeansCertificate: true, Certificate.LetsIn: true } login)
            return IdentityFaults.Judge(this, facts, (identity, client) => Ask(identity, client, login.Certificate.Client), "has a certificate that is left out by ssh's own configuration");
        return IdentityFaults.Judge(this, facts, (identity, client) => Ask(identity, client, taken), "is left out by ssh's own configuration");
    }

    /// <summary>A certificate has a type of its own: the key's in the list does not do.</summary>
    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client, ClientCertificate certificate)
    {
        var algorithms = SigningAlgorithms.Of(certificate.Certificate.Type);
        if (IdentityWeight.KeyOf(identity)?.Equals(certificate.Certificate.Key) != true || AcceptedAlgorithms.Of(client) is not { } allowed || algorithms.Any(allowed.Contains))
            return null;
        var line = ClientConfiguration.Deciding(client.ConfigurationFiles, AcceptedAlgorithms.Keyword(client));
        return new IdentityFault(
            [$"{VisibleText.Of(certificate.Path)} is {certificate.Certificate.Type}: none of {string.Join(", ", algorithms)} is among the algorithms that ssh accepts", ConfigDecision.Words(AcceptedAlgorithms.Keyword(client), line, client)],
            ConfigDecision.CommentOut(line, client),
            line is null ? $"Change {AcceptedAlgorithms.Keyword(client)} where it is set." : null);
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
