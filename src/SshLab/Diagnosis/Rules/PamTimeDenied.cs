using SshLab.Diagnosis.Accounts;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>pam_time refuses the account at this hour.</summary>
/// <remarks>Source: pam_time(8), time.conf(5); OpenSSH <c>auth2.c</c>: "Access denied for user %s by PAM account configuration".</remarks>
internal sealed class PamTimeDenied : IRule
{
    public string Id => "pam-time-denied";

    public string Title => "The account may not log in at this hour";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => PamModules.Judge(facts, line => line is { Module: "pam_time.so", ModuleMissing: false }, FindingOf);

    private Finding FindingOf(AccountView view, PamLine line, PamAnswer answer) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"{answer.Path} does not let {view.Account.Name} in at this hour",
        Paths = answer.Path is { } path ? [path] : [],
        Evidence = [answer.Because, $"{line.Place}: pam_time asks it, and {PamModules.Logged(view)}"],
        Changes = PamExemption.For(line, view),
        NextStep = "Try again within the hours that the line gives, by the server's clock; or ask whoever wrote it.",
    };
}
