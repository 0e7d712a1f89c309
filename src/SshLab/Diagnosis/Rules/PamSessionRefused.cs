using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>PAM opened no session, by a module that no other rule judges: sshd's log or what the session printed says so, and nothing else explains it.</summary>
/// <remarks>Source: OpenSSH <c>auth-pam.c</c>, <c>do_pam_session</c>: "PAM: pam_open_session(): %s"; <c>session.c</c>, <c>do_child</c>: exit code 254.</remarks>
internal sealed class PamSessionRefused : IRule
{
    private static readonly string[] Harmless = ["pam_permit.so", "pam_unix.so", "pam_env.so", "pam_keyinit.so", "pam_selinux.so", "pam_motd.so", "pam_mail.so", "pam_lastlog.so"];
    private static readonly IReadOnlyList<IRule> Others = [new PamModuleMissing(), new PamServiceBroken(), new TooManyLogins()];

    /// <summary>What pam_exec says to the client, behind the name of its program.</summary>
    private const string Program = " failed: exit code ";

    private const string Deny = "pam_deny.so";

    public string Id => "pam-session-refused";

    public string Title => "PAM opens no session";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => PamSessions.Judge(facts, (view, login) =>
        Others.Any(rule => rule.Judge(facts).Findings.Count > 0) ? null : FindingOf(facts, view, login));

    private Finding FindingOf(FactSet facts, AccountView view, LoginAttempt login)
    {
        var (logged, spoken) = (PamSessions.Logged(facts, view), PamSessions.Spoken(facts, view));
        var suspects = Suspects(view, spoken, login);
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            LastResort = true,
            Title = suspects is [var one] ? $"PAM opens no session for {view.Account.Name}: {one.Module} ({one.Place}) refuses" : $"PAM opens no session for {view.Account.Name}",
            Paths = [.. suspects.Select(line => line.File).Distinct()],
            Evidence =
            [
                logged is null ? $"sshd let the key in and ended the session with code {PamSessions.ExitCode}, as it does where PAM opens none" : $"sshd's log: {VisibleText.Of(logged.Trim(), 300)}",
                .. spoken is null ? Array.Empty<string>() : [$"the module's own words: {VisibleText.Of(spoken.Trim(), 300)}"],
                .. login.Printed.Where(line => line.Contains(Program, StringComparison.Ordinal)).TakeLast(1).Select(line => $"the session printed: {line}"),
                .. suspects.Select(line => $"{line.Place}: {VisibleText.Of(line.Text)} {(line.Module == Deny ? "refuses everybody" : "can refuse")}"),
            ],
            NextStep = $"The module says why in the log of the authentication service: `grep '({view.PamService}:session)' /var/log/auth.log /var/log/secure`, or `journalctl -t sshd -t sshd-session`. In a container it is often pam_loginuid: there it has to be optional.",
        };
    }

    /// <summary>The lines whose refusal counts; those alone whose module said something, where one did.</summary>
    private static List<PamLine> Suspects(AccountView view, string? spoken, LoginAttempt login)
    {
        if (PamStack.DenyingAll(view.Server.PamSession ?? []) is { } denying)
            return [denying];
        var all = (view.Server.PamSession ?? []).Where(line => !Harmless.Contains(line.Module) && view.Decides(line, "session_err")).ToList();
        var named = all.Where(line => spoken?.Contains($"{line.Module.Split('.')[0]}({view.PamService}:session)", StringComparison.Ordinal) == true).ToList();
        // pam_exec is the one module that tells the client itself, in these words.
        var programs = login.Printed.Any(line => line.Contains(Program, StringComparison.Ordinal)) ? all.Where(line => line.Module == "pam_exec.so").ToList() : [];
        return named.Count > 0 ? named : programs.Count > 0 ? programs : all;
    }
}
