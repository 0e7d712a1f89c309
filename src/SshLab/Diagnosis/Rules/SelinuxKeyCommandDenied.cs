using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The policy does not let sshd run the program of <c>AuthorizedKeysCommand</c>.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>subprocess</c>: stat, then execve in sshd's own domain; the kernel's class <c>file</c>, <c>execute</c> and, where the domain stays the same, <c>execute_no_trans</c>.</remarks>
internal sealed class SelinuxKeyCommandDenied : IRule
{
    private const string ProgramType = "bin_t";

    public string Id => "selinux-key-command-denied";

    public string Title => "SELinux does not let sshd run AuthorizedKeysCommand";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => PolicyRule.Judge(facts, Judge);

    private RuleResult Judge(LoginView login)
    {
        if (login.Server.Sshd.AuthorizedKeysCommand is not { } command)
            return RuleResult.Healthy;
        var way = PathResolution.Follow(command, login.Server.Paths);
        if (way.End != PathKind.File || login.Server.Paths[way.Final] is not { Context: { } context } program)
            return way.End is PathKind.Unknown or PathKind.File ? RuleResult.Unknown($"needs the label of {command} (AuthorizedKeysCommand)") : RuleResult.Healthy;
        var policy = login.Policy;
        var needs = Needs(login);
        if (policy.Missing(policy.Session, context, "file", needs) is not { } missing)
            return RuleResult.Unknown($"the kernel did not answer whether the loaded policy lets sshd run {command} (/sys/fs/selinux/access)");
        return missing.Count == 0 ? RuleResult.Healthy : RuleResult.Found(FindingOf(program, missing, needs, login));
    }

    private static string[] Needs(LoginView login) =>
        login.Server.Selinux!.KeyCommandContext is { } other && ContextType.Of(other) != ContextType.Of(login.Policy.Session)
            ? ["getattr", "open", "execute"]
            : ["getattr", "open", "execute", "execute_no_trans"];

    private Finding FindingOf(PathFacts program, IReadOnlyList<string> missing, string[] needs, LoginView login)
    {
        var (policy, source) = (login.Policy, login.Policy.Session);
        var access = policy.Ask(source, program.Context, "file")!;
        bool Runs(string? context) => policy.Grants(source, context, "file", needs) == true;
        List<Change> changes = !policy.HoldsLabels(program.Path) ? []
            : Runs(program.ExpectedContext) ? [new Relabel(program.Path)]
            : Runs(policy.ContextWith(ProgramType)) ? [new AddFileContext(program.Path, ProgramType), new Relabel(program.Path)]
            : [];
        return new Finding
        {
            Id = Id,
            Severity = policy.Enforced && !policy.IsPermissive(source) && login.Files.All(file => file.LetsIn != true) ? Severity.Blocker : Severity.Risk,
            Cause = Cause,
            Title = $"SELinux does not let sshd run {VisibleText.Of(program.Path)}, which hands out the keys",
            Paths = [program.Path],
            Evidence =
            [
                $"AuthorizedKeysCommand is {VisibleText.Of(login.Server.Sshd.AuthorizedKeysCommand!)} (sshd -T)",
                PolicyText.Label(program),
                PolicyText.Refused(access, missing),
                .. policy.Denial(source, program.Context, "file", program.Path) is { } denial ? [PolicyText.Record(denial)] : Array.Empty<string>(),
                PolicyText.Mode(policy, source),
            ],
            Changes = changes,
            NextStep = PolicyTools.ToInstallFor(changes, login.Server)
                ?? (changes.Count > 0 ? null : "Put the program where programs are (/usr/local/bin, /usr/libexec), on a file system that keeps labels, and name it there in AuthorizedKeysCommand."),
        };
    }
}
