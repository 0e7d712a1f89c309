using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>One thing that is set of an account. It never holds a password's hash: what the server has of it stays there.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="User">The account's name.</param>
public sealed record AccountSetting(AccountSettingKind Kind, string User)
{
    /// <summary>The value that stands for a locked password.</summary>
    public const string Locked = "locked";

    /// <summary>The value that stands for a password that is not locked.</summary>
    public const string Unlocked = "unlocked";

    /// <summary>As a person names it.</summary>
    public override string ToString() => Kind switch
    {
        AccountSettingKind.Lock => $"the lock of {User}'s password",
        AccountSettingKind.Field => $"the password field of {User}",
        AccountSettingKind.Expiry => $"the day on which {User}'s account expires",
        AccountSettingKind.PasswordDay => $"the day of the last change of {User}'s password",
        AccountSettingKind.Home => $"the home directory of {User} in passwd",
        _ => $"the login shell of {User}",
    };

    /// <summary>Returns the command that gives it a value; null stands for "not set".</summary>
    public string Command(string? value)
    {
        var user = ShellQuoting.QuoteIfNeeded(User);
        return Kind switch
        {
            AccountSettingKind.Lock => $"usermod {(value == Locked ? "-L" : "-U")} {user}",
            AccountSettingKind.Field => $"usermod -p '{value}' {user}",
            AccountSettingKind.Expiry => $"chage -E {value ?? "-1"} {user}",
            AccountSettingKind.PasswordDay => $"chage -d {value ?? "-1"} {user}",
            AccountSettingKind.Home => $"usermod -d {ShellQuoting.QuoteIfNeeded(value ?? "")} {user}",
            _ => $"usermod -s {ShellQuoting.QuoteIfNeeded(value ?? "")} {user}",
        };
    }
}
