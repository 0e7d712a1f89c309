using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The day on which the account expires has come.</summary>
/// <remarks>
/// Source: OpenSSH <c>auth-shadow.c</c>, <c>auth_shadow_acctexpired</c> ("Account %.100s has expired", from the day after); with PAM <c>pam_unix</c>,
/// <c>check_shadow_expiry</c> (from that day on): "Access denied for user %s by PAM account configuration".
/// </remarks>
internal sealed class AccountExpired : IRule
{
    public string Id => "account-expired";

    public string Title => "The account has expired";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { } view)
            return RuleResult.Unknown(because);
        if (view.Account.Shadow is not { } shadow)
            return RuleResult.Unknown("needs root to read /etc/shadow");
        if (shadow.Expires is not { } day)
            return RuleResult.Healthy;
        if (view.Server.Today is not { } today)
            return RuleResult.Unknown("the server's date is not known");
        if (today < day)
            return RuleResult.Healthy;
        if (view.Server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (!pam)
            return today > day && !view.IsKeptFromSshd("/etc/shadow") ? RuleResult.Found(FindingOf(view.Account, day, today, $"sshd logs \"Account {view.Account.Name} has expired\" (UsePAM is no)")) : RuleResult.Healthy;
        if (view.Server.PamAccount is null)
            return RuleResult.Unknown(AccountView.PamUnseen);
        return view.Deciding("pam_unix.so", "acct_expired") is { } line
            ? RuleResult.Found(FindingOf(view.Account, day, today, $"{line.Place}: pam_unix refuses it, and sshd logs \"Access denied for user {view.Account.Name} by PAM account configuration\""))
            : RuleResult.Healthy;
    }

    private Finding FindingOf(AccountFacts account, int day, int today, string who) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"The account {account.Name} expired on {Days.Of(day)}",
        Evidence = [$"/etc/shadow: {account.Name} expires on {Days.Of(day)} (day {day}); today is {Days.Of(today)} on the server", who],
        Changes = [new ChangeAccount(new AccountSetting(AccountSettingKind.Expiry, account.Name), $"{day}", null)],
    };
}
