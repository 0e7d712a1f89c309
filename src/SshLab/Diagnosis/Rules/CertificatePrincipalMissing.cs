using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>None of the certificate's principals may log in as this user.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_cert_check_authority</c>: "name is not a listed principal", "Certificate lacks principal list"; <c>auth2-pubkey.c</c>, <c>user_cert_trusted_ca</c>: "does not contain an authorized principal", at ERROR.</remarks>
internal sealed class CertificatePrincipalMissing : ICertificateRule
{
    public string Id => "certificate-principal-missing";

    public string Title => "The certificate names nobody who may log in as this user";

    public CertificateRefusal Refusal => CertificateRefusal.Principals;

    public string? Log => "principal";

    public string NextStep => "Have the authority issue a certificate with a principal that may log in here (ssh-keygen -n), or have the server's administrator allow one that it has.";
}
