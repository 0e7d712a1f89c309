using SshLab.Diagnosis.Accounts;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>pam_succeed_if refuses the account, because one of its conditions does not hold.</summary>
/// <remarks>Source: pam_succeed_if(8), pam_succeed_if.c: "requirement \"%s %s %s\" not met by user \"%s\""; OpenSSH <c>auth2.c</c>: "Access denied for user %s by PAM account configuration".</remarks>
internal sealed class PamConditionNotMet : IRule
{
    public string Id => "pam-condition-not-met";

    public string Title => "A condition that PAM sets does not hold for the account";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => PamModules.Judge(facts, line => line is { Module: "pam_succeed_if.so", ModuleMissing: false }, FindingOf);

    private Finding FindingOf(AccountView view, PamLine line, PamAnswer answer) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"{line.Place} does not let {view.Account.Name} in",
        Paths = [line.File],
        Evidence = [$"{line.Place}: {line.Text}", $"{answer.Because}; {PamModules.Logged(view)}"],
        Changes = PamExemption.For(line, view),
        NextStep = $"If {view.Account.Name} is meant to come in: where the condition asks for a group, `usermod -aG GROUP {view.Account.Name}` is what it waits for.",
    };
}
