namespace SshLab.Facts;

/// <summary>The login for which sshd's configuration was resolved (<c>sshd -T -C</c>): what Match blocks are about.</summary>
/// <param name="User">Who logs in.</param>
/// <param name="Host">The client's host name: its address, unless UseDNS is on and the address has a name.</param>
/// <param name="Address">The client's address as sshd sees it.</param>
/// <param name="LocalAddress">The server's address that the login came to; 127.0.0.1 when it is not known.</param>
/// <param name="LocalPort">The server's port that the login came to.</param>
public sealed record SshdConnection(string User, string Host, string Address, string LocalAddress, int LocalPort);
