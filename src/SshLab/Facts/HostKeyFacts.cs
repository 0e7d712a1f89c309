using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>A host key of the server, as the <c>.pub</c> beside it has it.</summary>
/// <param name="Path">The private key's path, as sshd's configuration names it (<c>HostKey</c>).</param>
/// <param name="Key">The public key.</param>
public sealed record HostKeyFacts(string Path, PublicKey Key);
