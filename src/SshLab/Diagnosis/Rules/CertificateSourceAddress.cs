using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>The certificate, or the line of its authority, lets in from certain addresses only.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_authorise_keyopts</c>: "with valid certificate but not from a permitted source address", at INFO.</remarks>
internal sealed class CertificateSourceAddress : ICertificateRule
{
    public string Id => "certificate-source-address";

    public string Title => "The certificate may not be used from the client's address";

    public CertificateRefusal Refusal => CertificateRefusal.SourceAddress;

    public string? Log => "from a permitted source address";

    public string NextStep => "Log in from where the certificate may be used, or have the authority issue another one.";
}
