using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>The file of TrustedUserCAKeys is missing, or a line before the authority's is no key by itself, at which sshd gives up.</summary>
/// <remarks>Source: OpenSSH <c>authfile.c</c>, <c>sshkey_in_file</c>; logged at DEBUG2 only.</remarks>
internal sealed class TrustedAuthoritiesUnreadable : ICertificateRule
{
    public string Id => "trusted-authorities-unreadable";

    public string Title => "sshd cannot read the list of trusted authorities";

    public CertificateRefusal Refusal => CertificateRefusal.AuthoritiesUnreadable;

    public string? Log => "is not listed in";

    public string NextStep => "Put the file right: one public key a line, and nothing before it (neither options nor cert-authority).";
}
