using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>The client's certificate was made for a host (<c>ssh-keygen -h</c>).</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_cert_check_authority</c>: "Certificate invalid: not a user certificate", at ERROR.</remarks>
internal sealed class CertificateForHosts : ICertificateRule
{
    public string Id => "certificate-for-hosts";

    public string Title => "The certificate is for hosts, not for users";

    public CertificateRefusal Refusal => CertificateRefusal.ForHosts;

    public string? Log => "Certificate invalid: not a user certificate";

    public string NextStep => "Have the authority issue a user certificate (ssh-keygen -s without -h).";
}
