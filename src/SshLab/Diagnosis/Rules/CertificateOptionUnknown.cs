using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>A critical option is one that a server must know, or refuse the certificate.</summary>
/// <remarks>Source: OpenSSH <c>auth-options.c</c>, <c>cert_option_list</c>: "Certificate critical option … is not supported", at ERROR.</remarks>
internal sealed class CertificateOptionUnknown : ICertificateRule
{
    public string Id => "certificate-option-unknown";

    public string Title => "The certificate has a critical option that this server does not know";

    public CertificateRefusal Refusal => CertificateRefusal.UnknownOption;

    public string? Log => "Invalid certificate options";

    public string NextStep => "Have the authority issue a certificate without that option, or log in to a server whose sshd knows it.";
}
