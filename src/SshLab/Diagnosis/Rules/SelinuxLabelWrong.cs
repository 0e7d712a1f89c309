using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>A component of the path has an SELinux type that the loaded policy does not let sshd use.</summary>
/// <remarks>Source: the kernel's own answers (<c>security/selinux/selinuxfs.c</c>, <c>sel_write_access</c>), else its AVC records; sshd itself never looks at labels.</remarks>
internal sealed class SelinuxLabelWrong : IRule
{
    public string Id => "selinux-label-wrong";

    public string Title => "SELinux refuses sshd a path to the keys for its label";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => PolicyRule.Judge(facts, Judge);

    private RuleResult Judge(LoginView login)
    {
        var wrong = login.Refusals.Where(refusal => refusal.Cure == PolicyCure.Relabel).ToList();
        var incurable = login.Refusals.Where(refusal => refusal.Cure == PolicyCure.None).ToList();
        if (wrong.Count + incurable.Count > 0)
            return Found(wrong, incurable, login);
        if (Unjudged(login) is { } unknown)
            return RuleResult.Unknown(unknown);
        return login.Refusals.Count == 0 ? Unusual(login) : RuleResult.Healthy;
    }

    private RuleResult Found(List<PolicyRefusal> wrong, List<PolicyRefusal> incurable, LoginView login)
    {
        List<PolicyRefusal> all = [.. wrong, .. incurable];
        var next = string.Join(" ", new[] { ByHand(wrong), incurable.Count > 0 ? Next(incurable[0], login) : null }.OfType<string>());
        return PolicyRule.Found(this, all, login,
            $"{PolicyRule.Names(all.Select(refusal => refusal.Facts))}: SELinux refuses sshd this label{(incurable.Count == 0 ? ", and the policy expects another" : "")}",
            [.. incurable.Select(refusal => Reason(refusal, login)).Distinct()],
            [.. wrong.Where(refusal => refusal.Step.Path.Changeable).Select(refusal => new Relabel(refusal.Facts.Path)).Distinct()],
            next.Length > 0 ? next : null);
    }

    /// <summary>A link, and what only a link of the user's leads to, is left to a person.</summary>
    private static string? ByHand(List<PolicyRefusal> wrong) =>
        wrong.Where(refusal => !refusal.Step.Path.Changeable).Select(refusal => refusal.Facts.Path).Distinct().ToList() is { Count: > 0 } paths
            ? $"If it is right for this server, do it by hand: restorecon -Fv {string.Join(' ', paths.Select(Shells.ShellQuoting.QuoteIfNeeded))}." : null;

    private static string? Unjudged(LoginView login)
    {
        var steps = login.Files.SelectMany(file => PolicyStep.To(file.Walk, login.Server)).ToList();
        if (steps.Find(step => step.Path.Facts.Context is null) is { } unseen)
            return $"needs the label of {unseen.Path.Facts.Path}";
        return steps.Find(step => login.Policy.Grants(login.Policy.Session, step.Path.Facts.Context, step.Class, step.Needs) is null) is { } unasked
            && login.Refusals.Count == 0
            ? $"the kernel did not answer what the loaded policy lets sshd do to {unasked.Path.Facts.Path} (/sys/fs/selinux/access): needs root, or an unconfined user"
            : null;
    }

    /// <summary>Another type than the policy expects, which it grants all the same: no reason for a refusal.</summary>
    private RuleResult Unusual(LoginView login)
    {
        List<WalkedPath> other = [.. login.Files.SelectMany(file => PolicyStep.To(file.Walk, login.Server)).Where(step => step.Class != "lnk_file").Select(step => step.Path)
            .Where(path => path.Role != PathRole.Path && path.Facts.ExpectedContext is not null && ContextType.Of(path.Facts.ExpectedContext) != ContextType.Of(path.Facts.Context))
            .DistinctBy(path => path.Facts.Path)];
        if (other.Count == 0)
            return RuleResult.Healthy;
        List<WalkedPath> mendable = [.. other.Where(path => Survives(path, login))];
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Advice,
            Cause = Cause,
            Title = $"{PolicyRule.Names(other.Select(path => path.Facts))}: not the SELinux label that the policy expects, but one that it lets sshd use",
            Paths = [.. other.Select(path => path.Facts.Path)],
            Evidence = [.. other.Select(path => PolicyText.Label(path.Facts)), "the loaded policy lets sshd use it as it is (/sys/fs/selinux/access): it is not why a login is refused"],
            Changes = [.. mendable.Where(path => path.Changeable).Select(path => new Relabel(path.Facts.Path))],
            NextStep = mendable.Count == other.Count ? null
                : "The next relabelling (restorecon) would give it a label that the policy refuses sshd: keep the present one by a rule, for a home outside /home `semanage fcontext -a -e /home/USER DIRECTORY`.",
        });
    }

    /// <summary>Whether sshd may use it with the label that the policy expects, too.</summary>
    private static bool Survives(WalkedPath path, LoginView login) =>
        path.Facts.Kind == PathKind.Directory
            ? login.Policy.Grants(login.Policy.Session, path.Facts.ExpectedContext, "dir", ["search"]) == true
            : login.Policy.Grants(login.Policy.Session, path.Facts.ExpectedContext, "file", ["open", "read"]) == true;

    private static string Reason(PolicyRefusal refusal, LoginView login) =>
        PolicyText.OneLabel(login.Policy, refusal.Facts.Path)
        ?? (refusal.Facts.ExpectedContext is null ? "which label the policy expects there is not known"
        : "the label that the policy expects is refused too, and no rule for keys or boolean of the policy is known to help");

    private static string Next(PolicyRefusal refusal, LoginView login) =>
        refusal.Facts.ExpectedContext is null && PolicyTools.ToInstall("matchpathcon", login.Server) is { } labels ? labels
        : !login.Policy.HoldsLabels(refusal.Facts.Path) && PolicyTools.ToInstall("audit2why", login.Server) is { } why ? $"{why} It names the boolean of the policy that would grant this, if there is one."
        : !login.Policy.HoldsLabels(refusal.Facts.Path) ? "Mount it with a context= that sshd may read, or keep the keys elsewhere (AuthorizedKeysFile)."
        : $"Keep the keys where the policy lets sshd read them: in a home below /home, or in a directory of their own (AuthorizedKeysFile). {VisibleText.Of(refusal.Facts.Path)} is not changed.";
}
