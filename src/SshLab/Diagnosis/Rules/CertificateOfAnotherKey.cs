using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The certificate beside the private key, or that of CertificateFile, was issued for another key: ssh offers it and has nothing to sign with.</summary>
/// <remarks>Source: OpenSSH <c>sshconnect2.c</c>, <c>sign_and_send_pubkey</c>: "no separate private key for certificate"; <c>identity_sign</c>: "private key … contents do not match public".</remarks>
internal sealed class CertificateOfAnotherKey : IRule
{
    private const string Words = "contents do not match public";

    public string Id => "certificate-of-another-key";

    public string Title => "The certificate is of another key";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.ForeignCertificates.Count == 0)
            return RuleResult.Healthy;
        var said = facts.Login is { Outcome: LoginOutcome.ClientError } login ? LoginStop.Line(login, Words) : null;
        var certificate = UnusedCertificates.Foreign(facts) ?? (said is null || LoginView.Of(facts, out _) is not null ? null : client.ForeignCertificates[0]);
        return certificate is null ? RuleResult.Healthy : RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"{VisibleText.Of(certificate.Path)} is the certificate of another key",
            Paths = [certificate.Path],
            Evidence =
            [
                $"{VisibleText.Of(certificate.Path)}: certificate ID \"{VisibleText.Of(certificate.Certificate.KeyId)}\" serial={certificate.Certificate.Serial} for {certificate.Certificate.Key.Type} {certificate.Certificate.Key.Fingerprint}",
                .. client.Keys.Take(5).Select(key => $"the client's key is {key.Type} {key.Fingerprint}"),
                .. said is null ? [] : new[] { LoginStop.Quoted(VisibleText.Of(said.Trim(), 300)) },
            ],
            NextStep = "Have a certificate issued for the key that is there now (its authority wants the .pub), or bring back the key that the certificate is of; or install the key itself with `sshlab setup`.",
        });
    }
}
