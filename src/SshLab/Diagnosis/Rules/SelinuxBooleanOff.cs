using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>No label helps, and a boolean of the policy that is set otherwise would let sshd read the keys.</summary>
/// <remarks>Source: audit2why(8), which tries each boolean of the loaded policy; for homes on NFS: ssh_selinux(8), <c>use_nfs_home_dirs</c>.</remarks>
internal sealed class SelinuxBooleanOff : IRule
{
    public string Id => "selinux-boolean-off";

    public string Title => "A boolean of the SELinux policy keeps sshd from the keys";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => PolicyRule.Judge(facts, Judge);

    /// <summary>
    /// Policies name the booleans that are about homes so (<c>use_nfs_home_dirs</c>); where such a one helps, setting it is mending. Others open more than
    /// homes: somebody's decision, changed only when asked for by id.
    /// </summary>
    private static Cause CauseOf(IEnumerable<SelinuxBoolean> booleans) =>
        booleans.All(boolean => boolean.Name.Contains("home", StringComparison.Ordinal)) ? Cause.Damage : Cause.Policy;

    private RuleResult Judge(LoginView login)
    {
        var refused = login.Refusals.Where(refusal => refusal.Cure == PolicyCure.Boolean).ToList();
        if (refused.Count == 0)
            return RuleResult.Healthy;
        var booleans = refused.Select(refusal => Best(refusal, refused)).Distinct().ToList();
        var names = string.Join(", ", booleans.Select(boolean => boolean.Name));
        var found = PolicyRule.Found(this, refused, login, $"The SELinux boolean {names} is {(booleans[0].Value ? "off" : "on")}, and so sshd may not read {PolicyRule.Names(refused.Select(refusal => refusal.Facts))}",
            [
                .. refused.Select(refusal => PolicyText.OneLabel(login.Policy, refusal.Facts.Path)).OfType<string>().Distinct(),
                .. booleans.Select(boolean => $"with {boolean.Name}={(boolean.Value ? 1 : 0)} the policy would grant it (audit2why)"),
            ],
            [.. booleans.Select(boolean => new SetBoolean(boolean.Name, boolean.Value))]);
        return RuleResult.Found(found.Findings[0] with { Cause = CauseOf(booleans) });
    }

    /// <summary>The boolean that helps with most of what is refused; of several such, one that is about homes grants the least beside.</summary>
    private static SelinuxBoolean Best(PolicyRefusal refusal, List<PolicyRefusal> all) => refusal.Access!.Remedies
        .OrderByDescending(boolean => all.Count(other => other.Access!.Remedies.Contains(boolean)))
        .ThenByDescending(boolean => boolean.Name.Contains("home", StringComparison.Ordinal) || boolean.Name.Contains("ssh", StringComparison.Ordinal))
        .ThenBy(boolean => boolean.Name, StringComparer.Ordinal).First();
}
