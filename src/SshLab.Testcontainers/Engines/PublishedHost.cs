using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace SshLab.Testcontainers.Engines;

/// <summary>Where an engine's published ports are reached from here: as a container of Testcontainers has it in its <c>Hostname</c>.</summary>
internal static class PublishedHost
{
    private const string Loopback = "127.0.0.1";

    /// <summary>Returns whether the engine is on this machine, so that folders can be shared with it.</summary>
    public static bool IsLocal(Uri endpoint) => endpoint.Scheme is "unix" or "npipe";

    /// <summary>Returns whether ports on the engine's loopback address are reached: not from within a container, and not where somebody has said otherwise.</summary>
    public static bool IsOnLoopback(Uri endpoint) => IsLocal(endpoint) && !IsInContainer && string.IsNullOrEmpty(TestcontainersSettings.DockerHostOverride);

    /// <summary>Returns the address at which a container's published ports are reached.</summary>
    public static string Of(Uri endpoint, ContainerInspectResponse container)
    {
        if (TestcontainersSettings.DockerHostOverride is { Length: > 0 } given)
            return given;
        if (!IsLocal(endpoint))
            return endpoint.Host;
        var gateway = IsInContainer ? container.NetworkSettings?.Networks?.Values.FirstOrDefault()?.Gateway : null;
        return string.IsNullOrEmpty(gateway) ? Loopback : gateway;
    }

    private static bool IsInContainer { get; } = File.Exists("/.dockerenv");
}
