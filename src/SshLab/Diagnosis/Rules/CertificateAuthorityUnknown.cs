using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>Neither TrustedUserCAKeys nor a line with cert-authority names the key that signed the certificate, and the key itself is not installed.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_cert_trusted_ca</c>: "CA … is not listed in …", at DEBUG2 only.</remarks>
internal sealed class CertificateAuthorityUnknown : ICertificateRule
{
    public string Id => "certificate-authority-unknown";

    public string Title => "The server does not know the authority that signed the certificate";

    public CertificateRefusal Refusal => CertificateRefusal.AuthorityUnknown;

    public string? Log => null;

    public string NextStep => "Have the administrator add the authority to TrustedUserCAKeys, or install the key itself with `sshlab setup`.";
}
