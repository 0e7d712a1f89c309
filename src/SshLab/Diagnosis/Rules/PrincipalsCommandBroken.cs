using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The program that lists who may log in as this user by a certificate (AuthorizedPrincipalsCommand) is missing, is not root's alone, cannot be run, or fails.</summary>
/// <remarks>Source: sshd_config(5), AuthorizedPrincipalsCommand; OpenSSH <c>auth2-pubkey.c</c>, <c>match_principals_command</c>: "failed, status %d" and the like, at ERROR.</remarks>
internal sealed class PrincipalsCommandBroken : ICertificateRule
{
    private const string Keyword = "authorizedprincipalscommand";

    public string Id => "principals-command-broken";

    public string Title => "The program that lists the principals does not work";

    public Cause Cause => Cause.Damage;

    public CertificateRefusal Refusal => CertificateRefusal.PrincipalsCommand;

    public string? Log => "AuthorizedPrincipalsCommand";

    public string NextStep => "Run the program as AuthorizedPrincipalsCommandUser, and mend what it says.";

    public RuleResult Judge(FactSet facts)
    {
        var judged = CertificateRefusals.Judge(this, facts);
        if (judged.Findings is not [var finding] || LoginView.Of(facts, out _) is not { } login || AuthorizingProgram.OfPrincipals(login.Server) is not { } program || program.Trouble(login.Server) is not { } trouble)
            return judged;
        var configuration = LoginConfiguration.Of(login.Server);
        return RuleResult.Found(finding with
        {
            Title = $"{VisibleText.Of(program.Path)}, which lists the principals that may log in, does not work",
            Paths = [.. trouble.Changes.SelectMany(change => change.Paths).Distinct()],
            Evidence = [.. configuration?.Evidence(Keyword) ?? [], .. finding.Evidence],
            Changes = trouble.Changes,
            NextStep = trouble.Changes.Count > 0 ? null : program.ToMend(trouble, login, login.Certificate?.Client.Certificate),
        });
    }
}
