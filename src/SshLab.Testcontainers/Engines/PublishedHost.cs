using System.Net;
using System.Net.NetworkInformation;
using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace SshLab.Testcontainers.Engines;

/// <summary>Where an engine's published ports are reached from here: as a container of Testcontainers has it in its <c>Hostname</c>, but by the loopback address wherever that will do.</summary>
internal sealed class PublishedHost
{
    private const string Loopback = "127.0.0.1";
    private const string DefaultNetwork = "bridge";
    private const string InterfaceOption = "com.docker.network.bridge.name";
    private readonly Uri _endpoint;
    private readonly Lazy<Task<bool>> _onLoopback;

    public PublishedHost(Uri endpoint, IDockerClient client)
    {
        _endpoint = endpoint;
        _onLoopback = new(() => LookAsync(client));
    }

    private static bool IsInContainer { get; } = File.Exists("/.dockerenv");

    /// <summary>Returns whether the engine is on this machine, so that folders can be shared with it.</summary>
    public static bool IsLocal(Uri endpoint) => endpoint.Scheme is "unix" or "npipe" || endpoint.IsLoopback;

    /// <summary>Returns whether ports that are published on the engine's loopback address are reached, and then no others need be.</summary>
    public Task<bool> IsOnLoopbackAsync() => _onLoopback.Value;

    /// <summary>Returns the address at which a container's published ports are reached.</summary>
    public async Task<string> OfAsync(ContainerInspectResponse container)
    {
        if (await IsOnLoopbackAsync().ConfigureAwait(false))
            return Loopback;
        if (TestcontainersSettings.DockerHostOverride is { Length: > 0 } given)
            return given;
        if (!IsLocal(_endpoint))
            return _endpoint.Host;
        var gateway = container.NetworkSettings?.Networks?.Values.FirstOrDefault()?.Gateway;
        return string.IsNullOrEmpty(gateway) ? Loopback : gateway;
    }

    // Not where somebody has said otherwise; and from within a container only where the engine runs in that same container.
    private async Task<bool> LookAsync(IDockerClient client) =>
        IsLocal(_endpoint) && string.IsNullOrEmpty(TestcontainersSettings.DockerHostOverride)
        && (!IsInContainer || await HasItsBridgeAsync(client).ConfigureAwait(false));

    private static async Task<bool> HasItsBridgeAsync(IDockerClient client)
    {
        try
        {
            var network = await client.Networks.InspectNetworkAsync(DefaultNetwork).ConfigureAwait(false);
            var ranges = (network.IPAM?.Config ?? []).Select(range => IPNetwork.TryParse(range.Subnet, out var subnet) ? subnet : default).ToList();
            return network.Options?.TryGetValue(InterfaceOption, out var name) == true
                && NetworkInterface.GetAllNetworkInterfaces().Where(own => own.Name == name)
                    .SelectMany(bridge => bridge.GetIPProperties().UnicastAddresses).Any(own => ranges.Exists(range => range.Contains(own.Address)));
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e) || e is NetworkInformationException)
        {
            // An engine without that network, or a machine that does not show its own: then as Testcontainers has it.
            return false;
        }
    }
}
