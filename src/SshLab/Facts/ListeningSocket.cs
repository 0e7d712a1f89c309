namespace SshLab.Facts;

/// <summary>A TCP socket on which sshd listens.</summary>
/// <param name="Address">The address, as people write it: <c>0.0.0.0</c> and <c>::</c> stand for all of their family (sshd's IPv6 sockets take IPv6 only).</param>
/// <param name="Port">The port.</param>
public sealed record ListeningSocket(string Address, int Port)
{
    /// <summary>Whether it takes connections by IPv6, and by nothing else.</summary>
    public bool IsIPv6 => Address.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether only this very host can reach it.</summary>
    public bool IsLoopback => Address.StartsWith("127.", StringComparison.Ordinal) || Address == "::1";

    /// <summary>As a person is told: <c>127.0.0.1 port 22</c>.</summary>
    public override string ToString() => $"{Address} port {Port}";
}
