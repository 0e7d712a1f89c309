using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>The file in which ssh looks for the certificate is there, and ssh cannot read a certificate in it: so only the key is offered. It says nothing of that.</summary>
/// <remarks>Source: OpenSSH <c>ssh.c</c>, <c>load_public_identity_files</c>: <c>identity file …-cert type -1</c>, as for a file that is not there.</remarks>
internal sealed class CertificateDamaged : IRule
{
    public string Id => "certificate-damaged";

    public string Title => "ssh cannot read the certificate";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.UnreadableCertificates.Count == 0)
            return RuleResult.Healthy;
        if (LoginView.Of(facts, out _) is null)
            return facts.Login is { Outcome: LoginOutcome.Refused } ? Found(client.UnreadableCertificates[0], client, unseen: true) : RuleResult.Healthy;
        return UnusedCertificates.Damaged(facts) is { } damaged ? Found(damaged, client, unseen: false) : RuleResult.Healthy;
    }

    /// <summary>Whether the server takes certificates is not known where it was not seen.</summary>
    private RuleResult Found(UnreadableCertificate damaged, ClientFacts client, bool unseen)
    {
        var path = VisibleText.Of(damaged.Path);
        var real = client.Files?.RealPaths.GetValueOrDefault(damaged.Path);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            LastResort = unseen || damaged.OnceTidy is null,
            Title = $"ssh cannot read a certificate in {path}",
            Paths = [damaged.Path],
            Evidence =
            [
                $"{path}: {damaged.Problem}",
                .. damaged.OnceTidy is { } tidy ? [$"with its text in order it is certificate ID \"{VisibleText.Of(tidy.KeyId)}\" serial={tidy.Serial} for {tidy.Key.Fingerprint}"] : Array.Empty<string>(),
                "ssh then offers the key alone, and says nothing of the file",
            ],
            Changes = real is not null && damaged is { Content: { } before, OnceTidy: { } certificate }
                ? [new ReplaceContent(real, before, System.Text.Encoding.ASCII.GetBytes($"{certificate}\n"), $"printf '%s\\n' '{certificate}' > {ShellQuoting.QuoteIfNeeded(real)}")]
                : [],
            NextStep = damaged.OnceTidy is null || real is null ? $"Get the certificate anew from who issued it, whole and on one line; `ssh-keygen -Lf {path}` must show it." : null,
        });
    }
}
