namespace SshLab.Parsing;

/// <summary>The key types that sshd knows by name in <c>authorized_keys</c>.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>keyimpls</c>. Which of them this server accepts is policy, not parsing.</remarks>
internal static class KeyTypes
{
    /// <summary>The names that begin a plain key line.</summary>
    public static IReadOnlyList<string> Plain { get; } =
    [
        "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
        "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-dss",
    ];

    private static readonly HashSet<string> Known =
    [
        .. Plain,
        "rsa-sha2-256", "rsa-sha2-512", "webauthn-sk-ecdsa-sha2-nistp256@openssh.com",
        "ssh-ed25519-cert-v01@openssh.com", "ssh-rsa-cert-v01@openssh.com", "ssh-dss-cert-v01@openssh.com",
        "rsa-sha2-256-cert-v01@openssh.com", "rsa-sha2-512-cert-v01@openssh.com",
        "ecdsa-sha2-nistp256-cert-v01@openssh.com", "ecdsa-sha2-nistp384-cert-v01@openssh.com", "ecdsa-sha2-nistp521-cert-v01@openssh.com",
        "sk-ssh-ed25519-cert-v01@openssh.com", "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com",
    ];

    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>Whether a line's first word names the type of its key. Signature algorithms of RSA are names of the same type.</summary>
    public static bool Names(string label, string typeOfBlob) => Family(label) == Family(typeOfBlob);

    private static string Family(string name) => name switch
    {
        "rsa-sha2-256" or "rsa-sha2-512" => "ssh-rsa",
        "rsa-sha2-256-cert-v01@openssh.com" or "rsa-sha2-512-cert-v01@openssh.com" => "ssh-rsa-cert-v01@openssh.com",
        "webauthn-sk-ecdsa-sha2-nistp256@openssh.com" => "sk-ecdsa-sha2-nistp256@openssh.com",
        _ => name,
    };
}
