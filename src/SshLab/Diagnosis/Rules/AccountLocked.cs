using SshLab.Diagnosis.Accounts;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The account's password is locked, and this sshd takes that for the account itself.</summary>
/// <remarks>Source: OpenSSH <c>auth.c</c>, <c>allowed_user</c>: only with <c>UsePAM no</c>; "User %.100s not allowed because account is locked". <c>platform.c</c>, <c>platform_locked_account</c>: a field that begins with <c>!</c>.</remarks>
internal sealed class AccountLocked : IRule
{
    public string Id => "account-locked";

    public string Title => "The account is locked";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server, Account: var account } view)
            return RuleResult.Unknown(because);
        if (server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (pam)
            return RuleResult.Healthy; // Then nobody asks for the lock of a password.
        if (account.Shadow is not { } shadow)
            return RuleResult.Unknown("needs root to read /etc/shadow");
        // A shadow that it cannot read is none to sshd, which then goes by passwd alone.
        return !shadow.IsLocked || view.IsKeptFromSshd("/etc/shadow") ? RuleResult.Healthy : RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"The account {account.Name} is locked",
            Evidence =
            [
                $"/etc/shadow: the password field of {account.Name} {(shadow.Field is { } field ? $"is {field}" : "begins with !")}",
                .. LoginConfiguration.Of(server)?.Evidence("usepam") ?? [],
                $"without PAM sshd takes a locked password for a locked account, and logs \"User {account.Name} not allowed because account is locked\"",
            ],
            Changes = Unlock(account.Name, shadow),
            NextStep = shadow.Password == PasswordState.LockedTwice ? $"Unlock it by `passwd -u {account.Name}` if that is meant to be: the field begins with several locks." : null,
        });
    }

    /// <summary>Where nothing stands behind the lock, taking it off would leave an account without a password; a star locks the password and nothing else.</summary>
    private static IReadOnlyList<Change> Unlock(string name, ShadowFacts shadow) => shadow switch
    {
        { Password: PasswordState.LockedBare, Field: { } field } => [new ChangeAccount(new AccountSetting(AccountSettingKind.Field, name), field, "*")],
        { Password: PasswordState.Locked } => [new ChangeAccount(new AccountSetting(AccountSettingKind.Lock, name), AccountSetting.Locked, AccountSetting.Unlocked)],
        _ => [],
    };
}
