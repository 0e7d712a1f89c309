using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>A key of this machine that the login in question does not present.</summary>
/// <param name="Place">Where it is: the path of a private key, <see cref="Agent"/> or <see cref="PassedOverAgent"/>.</param>
/// <param name="Key">The key.</param>
public sealed record OtherKey(string Place, PublicKey Key)
{
    /// <summary>The place of a key in the agent that ssh asks.</summary>
    public const string Agent = "the agent";

    /// <summary>The place of a key in the agent of the environment, which ssh does not ask because IdentityAgent leads elsewhere.</summary>
    public const string PassedOverAgent = "the agent of SSH_AUTH_SOCK";

    /// <summary>Whether the place is a private key file.</summary>
    public bool IsFile => Place.StartsWith('/');
}
