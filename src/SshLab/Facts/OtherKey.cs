using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>A key of this machine that the login in question does not present.</summary>
/// <param name="Place">Where it is: the path of the private key whose <c>.pub</c> was read, or <c>the agent</c>.</param>
/// <param name="Key">The key.</param>
public sealed record OtherKey(string Place, PublicKey Key);
