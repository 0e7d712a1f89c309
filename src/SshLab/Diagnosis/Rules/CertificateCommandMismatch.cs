using SshLab.Diagnosis.Certificates;

namespace SshLab.Diagnosis.Rules;

/// <summary>The certificate forces one command upon the session, and the line that lets it in another.</summary>
/// <remarks>Source: OpenSSH <c>auth-options.c</c>, <c>sshauthopt_merge</c>: "forced command options do not match", at ERROR.</remarks>
internal sealed class CertificateCommandMismatch : ICertificateRule
{
    public string Id => "certificate-command-mismatch";

    public string Title => "The certificate and the server force different commands";

    public CertificateRefusal Refusal => CertificateRefusal.CommandMismatch;

    public string? Log => CertificateLog.Commands;

    public string NextStep => "Have the two agree to the letter, or one of them alone say the command: take command= out of the server's line, or have the authority issue a certificate without force-command.";
}
