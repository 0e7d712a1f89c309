using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>PAM cannot read sshd's service: a file of it is missing, or a line makes no sense; it then refuses everybody.</summary>
/// <remarks>
/// Source: Linux-PAM <c>pam_handlers.c</c>, <c>_pam_parse_conf_file</c> (a line that is not understood becomes one that refuses), and Debian's patch for
/// <c>@include</c> (a file that is missing ends all); OpenSSH <c>auth-pam.c</c>, <c>start_pam</c>: "PAM: initialisation failed", before any key is looked at.
/// </remarks>
internal sealed class PamServiceBroken : IRule
{
    public string Id => "pam-service-broken";

    public string Title => "PAM cannot read sshd's service";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        var view = AccountView.Of(facts, out var because);
        if (view is { Server: { PamStop: { } stop, Sshd.UsePam: true } })
            return RuleResult.Found(Stopped(facts, view, stop));
        if (because.Length > 0)
            return RuleResult.Unknown(because);
        var found = PamModules.Judge(facts, line => line.Unreadable || (line.ModuleMissing && PamTrouble.HasCarriageReturn(line)), FindingOf, sessions: true);
        return found == RuleResult.Healthy && Jumping(facts.Server!) is { } jumping && view is not null ? RuleResult.Found(FindingOf(view, jumping, new("", "PAM refuses where a jump leads nowhere"))) : found;
    }

    private static PamLine? Jumping(ServerFacts server) => server.Sshd.UsePam != true ? null
        : PamStack.JumpingTooFar(server.PamAccount ?? []) ?? PamStack.JumpingTooFar(server.PamSession ?? []);

    private Finding Stopped(FactSet facts, AccountView view, PamStop stop)
    {
        var logged = PamSessions.Log(facts).LastOrDefault(line => line.Contains("PAM: initialisation failed", StringComparison.Ordinal));
        return Broken(stop.Line is { } line
                ? $"{line.Place} {(PamTrouble.HasCarriageReturn(line) ? PamTrouble.Of(line) : $"includes {VisibleText.Of(stop.Missing)}, which is not there")}"
                : $"there is no /etc/pam.d/{VisibleText.Of(stop.Missing)}, nor /etc/pam.d/other",
            stop.Line,
            [
                .. stop.Line is { } asked ? [$"{asked.Place}: {VisibleText.Of(asked.Text)}"] : Array.Empty<string>(),
                $"PAM cannot begin, so sshd hangs up on everybody before it looks at a key, and logs \"PAM: initialisation failed\"",
                .. logged is null ? Array.Empty<string>() : [$"sshd's log: {VisibleText.Of(logged.Trim(), 300)}"],
            ], view);
    }

    private Finding FindingOf(AccountView view, PamLine line, PamAnswer answer) => Broken($"{line.Place} {PamTrouble.Of(line)}", line,
        [$"{line.Place}: {VisibleText.Of(line.Text)}", $"{answer.Because}; {PamModules.Logged(view, line)}"], view);

    private Finding Broken(string what, PamLine? line, IReadOnlyList<string> evidence, AccountView view)
    {
        var changes = line is null ? [] : PamTrouble.Mend(line, view.Server);
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"PAM cannot read sshd's service: {what}",
            Paths = line is null ? [] : [line.File],
            Evidence = evidence,
            Changes = changes,
            NextStep = changes.Count > 0 ? null : line is { IsInclude: false }
                ? "Write the line as pam.conf(5) has it: a type, a control (required, requisite, sufficient, optional), a module."
                : "Bring the file back: from a backup, with `pam-auth-update --force` (Debian's common-* files), `authselect apply-changes` (RHEL's), or by installing its package again (`dpkg -S`, `rpm -qf`). Keep a root session open until a login works.",
        };
    }
}
