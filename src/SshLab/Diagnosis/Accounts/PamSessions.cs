using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Accounts;

/// <summary>Sessions that PAM does not open: the key is accepted, and sshd ends what it was to start. Pure.</summary>
/// <remarks>
/// Source: OpenSSH <c>auth-pam.c</c>, <c>do_pam_session</c>: "PAM: pam_open_session(): %s", at every log level; <c>session.c</c>, <c>do_child</c>, which
/// shows what PAM's modules said and ends with code 254.
/// </remarks>
internal static class PamSessions
{
    /// <summary>How sshd's log line begins.</summary>
    public const string Failed = "PAM: pam_open_session():";

    /// <summary>With which code sshd ends such a session.</summary>
    public const int ExitCode = 254;

    /// <summary>Judges a login whose session PAM did not open; healthy for any other.</summary>
    public static RuleResult Judge(FactSet facts, Func<AccountView, LoginAttempt, Finding?> find)
    {
        if (AccountView.Of(facts, out var because) is not { } view)
            return RuleResult.Unknown(because);
        if (facts.Login is not { Outcome: LoginOutcome.SessionFailed } login)
            return RuleResult.Healthy;
        if (view.Server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        return pam && IsRefused(login, facts, view) && find(view, login) is { } finding ? RuleResult.Found(finding) : RuleResult.Healthy;
    }

    /// <summary>Returns what sshd logged of the refusal in this user's last login; null when it logged none, or its log was not seen.</summary>
    public static string? Logged(FactSet facts, AccountView view)
    {
        var accepted = $"Accepted publickey for {view.Account.Name} from";
        var last = Log(facts).LastOrDefault(line => line.Contains(Failed, StringComparison.Ordinal) || line.Contains(accepted, StringComparison.Ordinal));
        return last?.Contains(Failed, StringComparison.Ordinal) == true ? last : null;
    }

    /// <summary>Returns the last thing that a module of this service said of sessions; null when nothing was seen.</summary>
    public static string? Spoken(FactSet facts, AccountView view) =>
        Log(facts).LastOrDefault(line => line.Contains($"({view.PamService}:session)", StringComparison.Ordinal));

    /// <summary>What sshd logged, the watched login last.</summary>
    public static IEnumerable<string> Log(FactSet facts) => (facts.Server?.Sshd.Log ?? []).Concat(facts.ServerLog?.Lines ?? []);

    private static bool IsRefused(LoginAttempt login, FactSet facts, AccountView view) =>
        login.ExitCode == ExitCode && login.Ran != true && (Logged(facts, view) is not null || !Log(facts).Any());
}
