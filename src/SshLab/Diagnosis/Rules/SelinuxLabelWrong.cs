using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>A component of the path has another SELinux type than the policy expects, and sshd may not be allowed to read it.</summary>
/// <remarks>Source: the reference policy's <c>ssh.fc</c> and <c>ssh.te</c>; the kernel refuses, sshd itself never looks at labels.</remarks>
internal sealed class SelinuxLabelWrong : IRule
{
    // Types that sshd's domain may not read in the targeted policy; home and ssh types it may, whichever of them is expected.
    private static readonly string[] Unreadable = ["default_t", "admin_home_t", "unlabeled_t", "httpd_sys_content_t", "httpd_exec_t", "var_log_t", "mnt_t"];

    public string Id => "selinux-label-wrong";

    public string Title => "A path to the keys has the wrong SELinux label";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.Server.Selinux is not { } selinux)
            return RuleResult.Unknown("it was not looked at whether SELinux runs");
        if (!selinux.Enabled)
            return RuleResult.Healthy;
        var parts = login.Files
            .SelectMany(file => file.Walk.Strict.Concat(file.Walk.Crossed.Where(path => path.Role != PathRole.Path)), (file, path) => (file, path))
            .DistinctBy(pair => pair.path.Facts.Path).ToList();
        List<(KeyFileView File, WalkedPath Path)> wrong = [.. parts.Where(pair => TypeOf(pair.path.Facts.Context) is { } type && TypeOf(pair.path.Facts.ExpectedContext) is { } expected && type != expected)];
        if (wrong.Count > 0)
            return RuleResult.Found(FindingOf(wrong, login, selinux));
        return parts.Find(pair => pair.path.Facts.Context is null || pair.path.Facts.ExpectedContext is null).path is { } unseen
            ? RuleResult.Unknown($"needs the label of {unseen.Facts.Path} and what the policy expects of it (matchpathcon)")
            : RuleResult.Healthy;
    }

    private Finding FindingOf(List<(KeyFileView File, WalkedPath Path)> wrong, LoginView login, SelinuxFacts selinux)
    {
        var denials = wrong.Select(pair => Denial(pair.Path.Facts, selinux)).OfType<string>().Distinct().ToList();
        var blocks = selinux.Enforcing == true && (denials.Count > 0 || IsOnlyExplanation(wrong, login));
        var names = string.Join(", ", wrong.Select(pair => VisibleText.Of(pair.Path.Facts.Path)));
        return new Finding
        {
            Id = Id,
            Severity = blocks ? wrong.Max(pair => login.SeverityFor(pair.File)) : Severity.Risk,
            Cause = Cause,
            Title = $"{names}: the SELinux label is not what the policy expects",
            Paths = [.. wrong.Select(pair => pair.Path.Facts.Path)],
            Evidence =
            [
                .. wrong.Select(pair => $"{VisibleText.Of(pair.Path.Facts.Path)} is {VisibleText.Of(pair.Path.Facts.Context!)}, the policy expects {VisibleText.Of(pair.Path.Facts.ExpectedContext!)}"),
                .. denials.Take(3).Select(line => $"denied: {VisibleText.Of(line, 400)}"),
                selinux.Enforcing == true ? "SELinux enforces its policy: the kernel refuses sshd, and sshd logs nothing or 'Permission denied'" : "SELinux does not enforce its policy now (permissive)",
            ],
            Changes = [.. wrong.Where(pair => pair.Path.Changeable).Select(pair => new Relabel(pair.Path.Facts.Path))],
        };
    }

    /// <summary>The login is refused, a type is one that sshd may not read, and neither modes nor content explain it: denials can be hidden (dontaudit).</summary>
    private static bool IsOnlyExplanation(List<(KeyFileView File, WalkedPath Path)> wrong, LoginView login) =>
        login.Facts.Login?.Outcome == LoginOutcome.Refused
        && login.Files.Any(file => file.LetsIn == true)
        && wrong.Exists(pair => Unreadable.Contains(TypeOf(pair.Path.Facts.Context)));

    private static string? Denial(PathFacts path, SelinuxFacts selinux)
    {
        var name = path.Path[(path.Path.LastIndexOf('/') + 1)..];
        return selinux.Denials.LastOrDefault(denial => (denial.Path == path.Path || denial.Path == name) && TypeOf(denial.Target) == TypeOf(path.Context))?.Record;
    }

    // user:role:type:level; a path without a rule of its own is <<none>>.
    private static string? TypeOf(string? context) => context?.Split(':') is { Length: >= 3 } parts ? parts[2] : null;
}
