using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Policy;

/// <summary>A file of sshd's own.</summary>
/// <param name="Path">The file.</param>
/// <param name="Purpose">What it is to sshd, for people.</param>
/// <param name="When">When sshd reads it.</param>
/// <param name="Source">The context in which it does.</param>
internal sealed record ServerFile(string Path, string Purpose, FileReading When, string? Source)
{
    /// <summary>The keyword of the list without which every key is refused.</summary>
    public const string RevokedKeys = "revokedkeys";

    // What may decide a login: a drop-in without any of it is missed by nobody who logs in.
    private static readonly HashSet<string> Deciding = new(StringComparer.OrdinalIgnoreCase)
    {
        "AllowGroups", "AllowUsers", "AuthenticationMethods", "AuthorizedKeysCommand", "AuthorizedKeysCommandUser", "AuthorizedKeysFile", "AuthorizedPrincipalsCommand",
        "AuthorizedPrincipalsCommandUser", "AuthorizedPrincipalsFile", "CASignatureAlgorithms", "ChrootDirectory", "DenyGroups", "DenyUsers", "ForceCommand", "HostCertificate", "HostKey",
        "HostKeyAlgorithms", "Include", "KexAlgorithms", "Ciphers", "MACs", "ListenAddress", "MaxAuthTries", "MaxSessions", "PAMServiceName", "PermitRootLogin", "Port", "PubkeyAcceptedAlgorithms",
        "PubkeyAcceptedKeyTypes", "PubkeyAuthentication", "RefuseConnection", "RequiredRSASize", "RevokedKeys", "StrictModes", "TrustedUserCAKeys", "UsePAM",
    };

    /// <summary>The keyword that names the list; null where it is none.</summary>
    public string? Keyword { get; private init; }

    /// <summary>The lines of an included file that may decide a login.</summary>
    public IReadOnlyList<SshdConfigLine> Settings { get; private init; } = [];

    /// <summary>Returns those of the server that are known; whoever is not root saw no configuration, and no label of what it names.</summary>
    public static IEnumerable<ServerFile> Of(ServerFacts server, SelinuxFacts selinux)
    {
        var policy = new LoadedPolicy(server);
        var listener = selinux.ExpectedSshdContext ?? selinux.SshdContext;
        foreach (var main in (server.Sshd.ConfigurationFiles ?? []).Take(1))
            yield return new(main.Path, "its configuration", FileReading.AtStart, listener);
        // What the sshd that runs has not read is not in force; how it was started decides.
        foreach (var file in (server.Sshd.ConfigurationFiles ?? []).Skip(1))
            yield return new(file.Path, "its configuration", FileReading.Included, selinux.SshdContext ?? listener) { Settings = SettingsOf(file) };
        foreach (var key in server.Sshd.HostKeys)
            yield return new(key, "a host key", FileReading.AtStart, listener);
        foreach (var file in server.TrustFiles ?? [])
            yield return new(file.Path, file.Keyword switch { RevokedKeys => "its list of revoked keys", "trustedusercakeys" => "its list of authorities", _ => "its list of principals" }, FileReading.AtLogin, policy.Session) { Keyword = file.Keyword };
    }

    private static IReadOnlyList<SshdConfigLine> SettingsOf(SshdConfigFile file) =>
        file.Content is { } content ? [.. SshdConfigLine.ReadAll(content).Where(line => Deciding.Contains(line.Keyword))] : [];
}
