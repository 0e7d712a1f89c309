namespace SshLab.Facts;

/// <summary>What stands in the password field of an account: its state, never the hash.</summary>
public enum PasswordState
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Nothing: the account has no password.</summary>
    Empty,

    /// <summary>A hash.</summary>
    Set,

    /// <summary>Something that no password matches and that is no lock: <c>*</c>.</summary>
    None,

    /// <summary>A lock and nothing else (<c>!</c>, <c>!!</c>), as <c>useradd</c> leaves it.</summary>
    LockedBare,

    /// <summary>A lock before what was there: <c>usermod -L</c>, <c>passwd -l</c>.</summary>
    Locked,

    /// <summary>Several locks before what was there.</summary>
    LockedTwice,
}
