namespace SshLab.Containers.Engines;

/// <summary>Where a published port can be reached from this machine.</summary>
/// <param name="Host">An address or a name.</param>
/// <param name="Port">The port, 1 to 65535.</param>
public sealed record HostPort(string Host, int Port);
