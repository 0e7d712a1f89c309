namespace SshLab.Repairs;

/// <summary>What an administrator may set of an account.</summary>
public enum AccountSettingKind
{
    /// <summary>Whether the password is locked: <c>locked</c> or <c>unlocked</c>.</summary>
    Lock,

    /// <summary>The password field where it holds no hash: <c>!</c>, <c>!!</c>, <c>*</c>.</summary>
    Field,

    /// <summary>The day on which the account expires, counted from 1 January 1970; null for never.</summary>
    Expiry,

    /// <summary>The day of the last change of the password, counted from 1 January 1970; 0 for "to be changed".</summary>
    PasswordDay,

    /// <summary>The login shell.</summary>
    Shell,

    /// <summary>The home directory that passwd names.</summary>
    Home,
}
