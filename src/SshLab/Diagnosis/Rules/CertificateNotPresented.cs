using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>This machine has a certificate that the server takes, in a file in which ssh does not look: by its name, or because CertificateFile leads elsewhere.</summary>
/// <remarks>Source: ssh_config(5), CertificateFile; OpenSSH <c>ssh.c</c>, <c>load_public_identity_files</c>: the identity's own name with <c>-cert.pub</c> is tried only where no CertificateFile is set.</remarks>
internal sealed class CertificateNotPresented : IRule
{
    private const string Keyword = "CertificateFile";

    public string Id => "certificate-not-presented";

    public string Title => "The certificate that the server takes is not presented";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (LoginView.Of(facts, out var because) is null)
            return RuleResult.Unknown(because);
        if (UnusedCertificates.NotPresented(facts) is not { } certificate)
            return RuleResult.Healthy;
        var path = VisibleText.Of(certificate.Path);
        var lines = ClientConfiguration.All(client.ConfigurationFiles, Keyword).Take(3).Select(line => line.ToString()).ToList();
        if (lines.Count == 0 && ConfigDecision.OnCommandLine(Keyword, client) is { } option)
            lines.Add($"given on the command line: -o {VisibleText.Of(option)}");
        var wanted = client.Identities.FirstOrDefault(identity => IdentityWeight.KeyOf(identity)?.Equals(certificate.Certificate.Key) == true)?.Path;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"{path} is a certificate that the server takes, and ssh does not present it",
            Paths = [certificate.Path],
            Evidence =
            [
                $"{path}: certificate ID \"{VisibleText.Of(certificate.Certificate.KeyId)}\" serial={certificate.Certificate.Serial} for {certificate.Certificate.Key.Fingerprint}, the key that ssh offers",
                lines.Count > 0 ? "with CertificateFile, ssh looks nowhere else" : $"ssh looks for it at {(wanted is null ? "the name of the private key" : VisibleText.Of(wanted))} with -cert.pub behind it",
                .. lines,
            ],
            NextStep = $"Name it: `CertificateFile {path}` for this host in ssh_config, or -o CertificateFile={path}{(lines.Count > 0 || wanted is null ? "" : $"; or let it be called {VisibleText.Of(wanted)}-cert.pub")}.",
        });
    }
}
