using SshLab.Diagnosis.Accounts;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>passwd says that the password is in shadow, shadow has no entry of the account, and PAM refuses an account of which it cannot tell whether it has expired.</summary>
/// <remarks>
/// Source: Linux-PAM <c>pam_unix_acct.c</c>, <c>pam_sm_acct_mgmt</c>: "could not identify user (from getspnam(%s))" or "account %s has … failed", PAM_AUTHINFO_UNAVAIL.
/// sshd without PAM judges the field of passwd, which is not locked.
/// </remarks>
internal sealed class ShadowEntryMissing : IRule
{
    public string Id => "shadow-entry-missing";

    public string Title => "shadow has no entry of the account";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { } view)
            return RuleResult.Unknown(because);
        if (view.Account.Shadow is not { } shadow)
            return RuleResult.Unknown("needs root to read /etc/shadow");
        if (shadow.IsListed)
            return RuleResult.Healthy;
        if (view.Server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (!pam)
            return RuleResult.Healthy;
        if (view.Server.PamAccount is null)
            return RuleResult.Unknown(AccountView.PamUnseen);
        return view.Deciding("pam_unix.so", "authinfo_unavail") is { } line ? RuleResult.Found(FindingOf(view.Account, line)) : RuleResult.Healthy;
    }

    private Finding FindingOf(AccountFacts account, PamLine line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"/etc/shadow has no usable entry of {account.Name}, and PAM refuses the account",
        Evidence =
        [
            $"passwd has x as the password of {account.Name}, so the rest is in shadow, and nothing is there (getent shadow {account.Name})",
            $"{line.Place}: pam_unix cannot tell whether the account has expired, and sshd logs \"{PamModules.Denied(account.Name)}\"",
        ],
        NextStep = $"`pwconv` makes the entries that are missing; a damaged line of {account.Name} in /etc/shadow has to go first (`vipw -s`), or shadow's copy /etc/shadow- still has it. If it is there, see whether `shadow:` in /etc/nsswitch.conf names files.",
    };
}
