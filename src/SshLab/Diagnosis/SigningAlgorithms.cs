namespace SshLab.Diagnosis;

/// <summary>By which algorithms a key or certificate of a type can sign, as PubkeyAcceptedAlgorithms names them.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>keyimpls</c>: RSA alone has several, for its keys and for its certificates.</remarks>
internal static class SigningAlgorithms
{
    public static IReadOnlyList<string> Of(string type) => type switch
    {
        "ssh-rsa" => ["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"],
        "ssh-rsa-cert-v01@openssh.com" => ["rsa-sha2-512-cert-v01@openssh.com", "rsa-sha2-256-cert-v01@openssh.com", "ssh-rsa-cert-v01@openssh.com"],
        _ => [type],
    };
}
