using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>The time until which the client's certificate counts is over.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_cert_check_authority</c>: "Certificate invalid: expired", at ERROR.</remarks>
internal sealed class CertificateExpired : ICertificateRule
{
    public string Id => "certificate-expired";

    public string Title => "The certificate has expired";

    public CertificateRefusal Refusal => CertificateRefusal.Expired;

    public string? Log => "Certificate invalid: expired";

    public string NextStep => "Have the authority issue a new certificate; if the server's clock is wrong, set that right first.";
}
