namespace SshLab.Facts;

/// <summary>What <c>shadow</c> says of an account, days counted from 1 January 1970; of the password only its state.</summary>
/// <remarks>Source: shadow(5). A field that is empty there is null.</remarks>
public sealed record ShadowFacts
{
    /// <summary>Whether there is an entry of the account at all; without one <see cref="Password"/> is the state of the field in passwd.</summary>
    /// <value>True.</value>
    public bool IsListed { get; init; } = true;

    /// <summary>The state of the password field.</summary>
    public required PasswordState Password { get; init; }

    /// <summary>The field as it stands, where it holds nothing but locks and stars (<c>!</c>, <c>!!</c>, <c>*</c>); null otherwise.</summary>
    public string? Field { get; init; }

    /// <summary>The day of the last change of the password; 0 means that it must be changed at the next login.</summary>
    public int? LastChange { get; init; }

    /// <summary>The days after which the password must be changed.</summary>
    public int? Maximum { get; init; }

    /// <summary>The days after that in which it still can be changed; later the account is refused.</summary>
    public int? Inactive { get; init; }

    /// <summary>The day on which the account expires.</summary>
    public int? Expires { get; init; }

    /// <summary>Whether the field begins with <c>!</c>.</summary>
    public bool IsLocked => Password is PasswordState.LockedBare or PasswordState.Locked or PasswordState.LockedTwice;
}
