using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Policy;

/// <summary>What the rules about labels have in common: when they can judge, and how they speak of what is refused.</summary>
internal static class PolicyRule
{
    /// <summary>Judges where SELinux runs and the login can be seen as a whole; says what is missing otherwise.</summary>
    public static RuleResult Judge(FactSet facts, Func<LoginView, RuleResult> judge)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        return login.Server.Selinux switch
        {
            null => RuleResult.Unknown("it was not looked at whether SELinux runs"),
            { Enabled: false } => RuleResult.Healthy,
            _ => judge(login),
        };
    }

    /// <summary>Judges the server's sshd itself where SELinux runs, whether or not the account is known; says what is missing otherwise.</summary>
    public static RuleResult JudgeServer(FactSet facts, Func<ServerFacts, SelinuxFacts, RuleResult> judge) => facts.Server switch
    {
        null => RuleResult.Unknown("there was no way to look at the server: give one with --via"),
        { Selinux: null } => RuleResult.Unknown("it was not looked at whether SELinux runs"),
        { Selinux.Enabled: false } or { Sshd.Flavour: ServerFlavour.NotOpenSsh } => RuleResult.Healthy,
        { Selinux: { } selinux } server => judge(server, selinux),
    };

    /// <summary>How much the refusals matter: what only is logged blocks nothing, nor does what is refused after sshd's next start, unless the login needs that start.</summary>
    public static Severity SeverityOf(IEnumerable<PolicyRefusal> refusals, LoginView login) =>
        refusals.Max(refusal => refusal.Permissive || (refusal.Later && !SshdAstray.Explains(login.Facts)) ? Severity.Risk : login.SeverityFor(refusal.File));

    /// <summary>One finding about all of them.</summary>
    public static RuleResult Found(IRule rule, IReadOnlyList<PolicyRefusal> refusals, LoginView login, string title, IReadOnlyList<string> reasons, IReadOnlyList<Change> changes, string? next = null, Cause? cause = null)
    {
        var nextSteps = new[] { PolicyTools.ToInstallFor(changes, login.Server), next }.OfType<string>().ToList();
        return RuleResult.Found(new Finding
        {
            Id = rule.Id,
            Severity = SeverityOf(refusals, login),
            Cause = cause ?? rule.Cause,
            Title = title,
            Paths = [.. refusals.Select(refusal => refusal.Facts.Path).Distinct()],
            Evidence =
            [
                .. refusals.Select(refusal => PolicyText.Label(refusal.Facts)).Distinct(),
                .. refusals.SelectMany(PolicyText.Refused).Distinct().Take(8),
                .. reasons,
                PolicyText.Mode(login.Policy, refusals[0].Source),
            ],
            Changes = changes,
            NextStep = nextSteps.Count > 0 ? string.Join(" ", nextSteps) : null,
        });
    }

    public static string Names(IEnumerable<PathFacts> paths) => string.Join(", ", paths.Select(path => VisibleText.Of(path.Path)).Distinct());
}
