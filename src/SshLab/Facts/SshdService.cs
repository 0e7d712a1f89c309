namespace SshLab.Facts;

/// <summary>How the server's sshd is started by its own service manager, and so in the domain that the policy wants.</summary>
/// <param name="Manager">Who starts it.</param>
/// <param name="Name">The service's name there: <c>ssh</c> on Debian, <c>sshd</c> elsewhere.</param>
public sealed record SshdService(ServiceManager Manager, string Name);
