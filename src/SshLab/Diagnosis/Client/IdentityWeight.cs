using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Client;

/// <summary>How much one identity matters: ssh tries several keys, so one that cannot be used blocks only where no other lets the login in.</summary>
internal static class IdentityWeight
{
    private const int GroupAndOthers = 0b000_111_111;

    /// <summary>Returns the public key that ssh would present for the identity; null when it is not known.</summary>
    public static PublicKey? KeyOf(IdentityFacts identity) => identity.PublicKey ?? identity.KeyOnceTidy ?? identity.PublicKeyBeside;

    /// <summary>Whether ssh ignores the file for its mode.</summary>
    /// <remarks>Source: authfile.c, sshkey_perm_ok: only the caller's own file is looked at, and no bit of group or others may be set.</remarks>
    public static bool IsTooOpen(IdentityFacts identity) => identity is { Exists: true, OwnedByCaller: true, Mode: { } mode } && (mode & GroupAndOthers) != 0;

    /// <summary>Whether the agent signs for the identity, so that its file is not read at all.</summary>
    public static bool IsInAgent(IdentityFacts identity, ClientFacts client) =>
        client.AgentKeys is { } agent && new[] { identity.PublicKeyBeside, identity.PublicKey }.OfType<PublicKey>().FirstOrDefault() is { } key && agent.Contains(key);

    /// <summary>Whether the identity is a public key that stands for one of the agent's, and not one that was named by mistake: its private half is not beside it.</summary>
    public static bool StandsForAgentsKey(IdentityFacts identity, ClientFacts client) =>
        identity.Kind == IdentityKind.PublicKey && !(identity.Path.EndsWith(".pub", StringComparison.Ordinal) && client.Files?.At(identity.Path[..^4]) is not null);

    /// <summary>Whether ssh can sign with the identity without asking anybody.</summary>
    public static bool IsUsable(IdentityFacts identity, ClientFacts client) => IsInAgent(identity, client)
        || (identity is { Exists: true, Kind: IdentityKind.PrivateKey, Encrypted: false, PublicKey: { } key } && !IsTooOpen(identity)
            && (identity.PublicKeyBeside is null || identity.PublicKeyBeside.Equals(key)));

    /// <summary>A blocker where the login depends on this identity: it was named, no other key can be used, or the server takes this one and none of the others.</summary>
    public static Severity SeverityOf(IdentityFacts identity, FactSet facts)
    {
        var client = facts.Client!;
        if (identity.Named)
            return Severity.Blocker;
        List<PublicKey> others = [.. client.Identities.Where(other => other.Path != identity.Path && IsUsable(other, client)).Select(KeyOf).OfType<PublicKey>(), .. OfAgent(client)];
        if (others.Count == 0)
            return Severity.Blocker;
        if (KeyOf(identity) is not { } key)
            return Severity.Risk;
        if (facts.Login is { } login && login.ServerAccepts.Contains(key.Fingerprint))
            return Severity.Blocker;
        return ServerTakes(key, facts) && !others.Exists(other => ServerTakes(other, facts)) ? Severity.Blocker : Severity.Risk;
    }

    /// <summary>Whether one of the files that sshd reads for the account holds the key in a line that would admit it.</summary>
    public static bool ServerTakes(PublicKey key, FactSet facts) =>
        LoginView.Of(facts, out _) is { } login && login.Files.Any(file => file.Content?.Admitting(key) is not null);

    /// <summary>Whether ssh would present a certificate that the agent holds, with or without a file of the key.</summary>
    public static bool HasAgentsCertificate(ClientFacts client) => client.Certificates.Any(one => client.AgentCertificates.Contains(one.Certificate));

    /// <summary>The agent's keys that ssh would offer unasked.</summary>
    public static IReadOnlyList<PublicKey> OfAgent(ClientFacts client) =>
        client.Identities.Any(identity => identity.Named) || client.Configuration.GetValueOrDefault("identitiesonly")?[0] == "yes" ? [] : client.AgentKeys ?? [];
}
