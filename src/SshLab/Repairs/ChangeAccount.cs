namespace SshLab.Repairs;

/// <summary>Changes what is set of an account, by the server's own programs (<c>usermod</c>, <c>chage</c>).</summary>
/// <param name="Setting">What is set.</param>
/// <param name="Before">The value it has; null when it has none.</param>
/// <param name="After">The value it gets; null for none.</param>
public sealed record ChangeAccount(AccountSetting Setting, string? Before, string? After) : Change
{
    /// <inheritdoc/>
    public override string Kind => "change-account";

    /// <inheritdoc/>
    public override string Command => Setting.Command(After);
}
