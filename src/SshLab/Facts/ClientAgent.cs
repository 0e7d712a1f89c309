namespace SshLab.Facts;

/// <summary>The agent that ssh asks for keys.</summary>
/// <param name="Socket">The path of its socket.</param>
/// <param name="SetBy">What names it: <c>SSH_AUTH_SOCK</c>, or <c>IdentityAgent</c> of ssh's configuration.</param>
public sealed record ClientAgent(string Socket, string SetBy)
{
    /// <summary>What keeps it from answering, in the words of <c>ssh-add</c>; null when it answers.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether the connection comes about and no answer follows: ssh waits for one without a limit.</summary>
    /// <value>False.</value>
    public bool IsSilent { get; init; }
}
