using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The certificate is good, and the options of the server's own line that would let it in, its authority's or its principal's, keep this login out.</summary>
/// <remarks>
/// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT; sshd_config(5), AuthorizedPrincipalsFile; OpenSSH <c>auth2-pubkeyfile.c</c>,
/// <c>auth_authorise_keyopts</c>: "Refused by key options", "Refused by certificate principals options", at ERROR.
/// </remarks>
internal sealed class CertificateLineRefuses : ICertificateRule
{
    public string Id => "certificate-line-refuses";

    public string Title => "The line that lets the certificate in keeps this login out";

    public CertificateRefusal Refusal => CertificateRefusal.LineOptions;

    public string? Log => "Refused by ";

    public string NextStep => "Ask whoever wrote that line; if it is about a time and the server's clock is wrong, set that right first.";

    public RuleResult Judge(FactSet facts)
    {
        var judged = CertificateRefusals.Judge(this, facts);
        if (judged.Findings is not [var finding] || LoginView.Of(facts, out _) is not { Certificate.Nearest.Line: { } line } login || Allowed(line, login) is not { } change)
            return judged;
        return RuleResult.Found(finding with
        {
            Paths = [line.File.Path],
            Changes = [change],
            NextStep = $"{NextStep} To change that option of that line all the same: `sshlab fix --override {Id}`.",
        });
    }

    /// <summary>The line without its time, or with the client's address; null when it takes more than one option to let the login in.</summary>
    private static ReplaceContent? Allowed(KeyLine line, LoginView login) => line.Refusals.Where(refusal => refusal is LineRefusal.Expired or LineRefusal.Source).ToList() switch
    {
        [LineRefusal.Expired] => OptionEdit.Of(line, "expiry-time", null, login),
        [LineRefusal.Source] when login.Server.ClientAddress is { } address => OptionEdit.Of(line, "from", ClientSource.Opened(line.Line.ParsedOptions.Find("from")!.Value!, address), login),
        _ => null,
    };
}
