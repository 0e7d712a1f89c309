using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Shells;

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
        if (login.Refusals.Any(refusal => refusal.Cure == PolicyCure.LocalRule))
            return Decided(login);
        var refused = login.Refusals.Where(refusal => refusal.Cure == PolicyCure.FileContext).ToList();
        if (refused.Count == 0)
            return RuleResult.Healthy;
        var names = PolicyRule.Names(refused.Select(refusal => refusal.Facts));
        var title = $"{names}: the SELinux policy expects a label there that it refuses sshd";
        const string Reason = "restorecon alone would give it a label that sshd may not use: the policy needs a rule for this place first";
        var changes = FileContextPlan.For(refused, login);
        return changes.Select(SettingGround.Refusal).FirstOrDefault(reason => reason is not null) is { } impossible
            ? PolicyRule.Found(this, refused, login, title, [Reason, $"no such rule can be made: {VisibleText.Of(impossible)}"], [],
                "Move the home to a path that a rule can name, best below /home (usermod -m -d), or have the keys in such a place (AuthorizedKeysFile).")
            : PolicyRule.Found(this, refused, login, title, [Reason], changes);
    }

    /// <summary>A rule of the server's own is not overruled by another one: whoever made it takes it back.</summary>
    private RuleResult Decided(LoginView login)
    {
        var refused = login.Refusals.Where(refusal => refusal.Cure is PolicyCure.LocalRule or PolicyCure.FileContext).ToList();
        var rules = refused.Select(refusal => LocalRule.For(refusal.Facts, login.Server.Selinux!)).OfType<LocalRule>().Distinct().ToList();
        var commands = rules.Select(rule => rule.TakeBack).Append($"restorecon -RFv {string.Join(' ', Relabelled(refused, login).Select(ShellQuoting.QuoteIfNeeded))}");
        return PolicyRule.Found(this, refused, login, $"{PolicyRule.Names(refused.Select(refusal => refusal.Facts))}: a rule of this server's own makes the SELinux policy expect a label that it refuses sshd",
            [.. rules.Select(rule => rule.Evidence)], [],
            $"If it is not meant so any more, take it back by hand: {string.Join("; ", commands)}; then diagnose again. Else keep the keys elsewhere (AuthorizedKeysFile).", Cause.Policy);
    }

    /// <summary>What gets another label once the rule is gone: the home's part of it, and elsewhere no more than what is refused.</summary>
    private static IEnumerable<string> Relabelled(IReadOnlyList<PolicyRefusal> refused, LoginView login)
    {
        var home = login.Account.RealHome ?? login.Account.Home;
        var paths = refused.Select(refusal => refusal.Facts.Path)
            .Select(path => path != home && PathResolution.IsWithin(path, home) && PathResolution.Parent(path) is var parent && parent != home ? parent : path).Distinct().ToList();
        return paths.Where(path => !paths.Exists(other => other != path && PathResolution.IsWithin(path, other)));
    }
}
