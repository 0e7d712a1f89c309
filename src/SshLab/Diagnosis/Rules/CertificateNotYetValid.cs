using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>The time from which the client's certificate counts has not come, or the server's clock is behind.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_cert_check_authority</c>: "Certificate invalid: not yet valid", at ERROR.</remarks>
internal sealed class CertificateNotYetValid : ICertificateRule
{
    public string Id => "certificate-not-yet-valid";

    public string Title => "The certificate does not count yet";

    public CertificateRefusal Refusal => CertificateRefusal.NotYetValid;

    public string? Log => "Certificate invalid: not yet valid";

    public string NextStep => "Wait until then, or have the authority issue one that counts now; if the server's clock is wrong, set that right first.";
}
