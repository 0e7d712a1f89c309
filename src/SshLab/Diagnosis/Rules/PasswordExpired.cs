using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The password is older than it may be, or must be changed at the next login; PAM asks even who comes with a key.</summary>
/// <remarks>
/// Source: <c>pam_unix</c>, <c>check_shadow_expiry</c>; OpenSSH <c>session.c</c>: "Password change required but no TTY available.", and with the days
/// of <c>inactive</c> over as well <c>auth-pam.c</c>: "Access denied for user %s by PAM account configuration". Without PAM sshd does not ask a key's owner.
/// </remarks>
internal sealed class PasswordExpired : IRule
{
    public string Id => "password-expired";

    public string Title => "The password has expired";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { } view)
            return RuleResult.Unknown(because);
        if (view.Server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (!pam)
            return RuleResult.Healthy;
        if (view.Account.Shadow is not { } shadow)
            return RuleResult.Unknown("needs root to read /etc/shadow");
        if (shadow.LastChange is not { } changed)
            return RuleResult.Healthy;
        if (view.Server.Today is not { } today)
            return RuleResult.Unknown("the server's date is not known");
        if (AnswerOf(shadow, changed, today) is not { } answer)
            return RuleResult.Healthy;
        if (view.Server.PamAccount is null)
            return RuleResult.Unknown(AccountView.PamUnseen);
        return view.Deciding("pam_unix.so", answer) is { } line ? RuleResult.Found(FindingOf(view.Account, shadow, changed, today, answer, line)) : RuleResult.Healthy;
    }

    /// <summary>What pam_unix answers, in PAM's words; null when it lets the account pass. An account that has expired is another matter, and comes first.</summary>
    private static string? AnswerOf(ShadowFacts shadow, int changed, int today)
    {
        var age = today - changed;
        return shadow.Expires is { } end && today >= end ? null
            : changed == 0 ? "new_authtok_reqd"
            : age < 0 || shadow.Maximum is not { } maximum || age <= maximum ? null
            : shadow.Inactive is { } inactive && age > maximum + inactive && age > inactive ? "authtok_expired"
            : "new_authtok_reqd";
    }

    private Finding FindingOf(AccountFacts account, ShadowFacts shadow, int changed, int today, string answer, PamLine line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = changed == 0 ? $"The password of {account.Name} must be changed first" : $"The password of {account.Name} has expired",
        Evidence =
        [
            changed == 0
                ? $"/etc/shadow: the day of the last change of {account.Name}'s password is 0, which means at the next login"
                : $"/etc/shadow: the password of {account.Name} was changed on {Days.Of(changed)} (day {changed}) and is good for {shadow.Maximum} days; today is {Days.Of(today)} on the server",
            answer == "authtok_expired"
                ? $"the {shadow.Inactive} days in which it could still be changed are over; {line.Place}: pam_unix refuses the account, and sshd logs \"Access denied for user {account.Name} by PAM account configuration\""
                : $"{line.Place}: pam_unix asks for a new password whatever the login was made with; without a terminal the session ends with \"Password change required but no TTY available.\"",
        ],
        Changes = [new ChangeAccount(new AccountSetting(AccountSettingKind.PasswordDay, account.Name), $"{changed}", $"{today}")],
        NextStep = answer == "authtok_expired" ? null : $"Whoever knows the password can change it: log in with a terminal (`ssh -t`), or run `passwd {account.Name}` as root.",
    };
}
