using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>CASignatureAlgorithms does not list the algorithm with which the authority signed: SHA-1 (<c>ssh-rsa</c>) as a rule.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>userauth_pubkey</c>: "certificate signature algorithm …", at INFO; sshd_config(5), CASignatureAlgorithms, since 7.9.</remarks>
internal sealed class CertificateSignatureAlgorithm : ICertificateRule
{
    public string Id => "certificate-signature-algorithm";

    public string Title => "The certificate is signed with an algorithm that the server does not accept";

    public CertificateRefusal Refusal => CertificateRefusal.SignatureAlgorithm;

    public string? Log => "certificate signature algorithm";

    public string NextStep => "Have the authority sign with another algorithm (ssh-keygen -t rsa-sha2-512 -s …), or have the server's administrator allow this one.";
}
