using SshLab.Diagnosis.Policy;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The policy has no rule for where the home or the keys are: the label that it expects there is one that it refuses sshd.</summary>
/// <remarks>Source: semanage-fcontext(8) and genhomedircon(8): only homes below <c>/home</c>, and those that the policy was built with, are known as homes.</remarks>
internal sealed class SelinuxFileContextMissing : IRule
{
    public string Id => "selinux-file-context-missing";

    public string Title => "The SELinux policy does not know the place of the keys";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => PolicyRule.Judge(facts, Judge);

    private RuleResult Judge(LoginView login)
    {
        var refused = login.Refusals.Where(refusal => refusal.Cure == PolicyCure.FileContext).ToList();
        if (refused.Count == 0)
            return RuleResult.Healthy;
        var names = PolicyRule.Names(refused.Select(refusal => refusal.Facts));
        return PolicyRule.Found(this, refused, login, $"{names}: the SELinux policy expects a label there that it refuses sshd",
            ["restorecon alone would give it a label that sshd may not use: the policy needs a rule for this place first"], FileContextPlan.For(refused, login));
    }
}
