using SshLab.Diagnosis.Certificates;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The file that lists who may log in as this user by a certificate is there, and sshd cannot or will not read it, or reads other names than are meant.</summary>
/// <remarks>
/// Source: sshd_config(5), AuthorizedPrincipalsFile; OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_openfile</c>: "Could not open user '…' authorized principals '…'",
/// "is not a regular file", "Authentication refused: bad ownership or modes for …", at INFO.
/// </remarks>
internal sealed class PrincipalsFileUnusable : ICertificateRule
{
    public string Id => "principals-file-unusable";

    public string Title => "sshd cannot use the list of principals";

    public Cause Cause => Cause.Damage;

    public CertificateRefusal Refusal => CertificateRefusal.PrincipalsFile;

    public string? Log => CertificateLog.NoPrincipal;

    public string NextStep => "Make it a regular file of root's that the user can read and nobody else can write to, on a way of which the same is true.";

    public RuleResult Judge(FactSet facts)
    {
        var judged = CertificateRefusals.Judge(this, facts);
        if (judged.Findings is not [var finding] || LoginView.Of(facts, out _) is not { } login || AuthorizedPrincipals.FileOf(login.Server) is not { } file)
            return judged;
        var changes = PrincipalsList.Of(file, login.Certificate!.Client.Certificate, login).Troubles.SelectMany(trouble => trouble.Changes).ToList();
        return RuleResult.Found(finding with
        {
            Title = $"sshd cannot use {VisibleText.Of(file.Path)}, which lists the principals that may log in",
            Paths = [.. changes.SelectMany(change => change.Paths).Distinct()],
            Changes = changes,
            NextStep = changes.Count > 0 ? null : NextStep,
        });
    }
}
