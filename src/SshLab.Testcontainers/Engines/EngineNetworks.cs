using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using SshLab.Containers.Engines;

namespace SshLab.Testcontainers.Engines;

/// <summary>Networks of an engine: Testcontainers has none that outlive their object.</summary>
internal sealed class EngineNetworks(DockerClient client)
{
    public Task CreateAsync(string network, IReadOnlyDictionary<string, string> labels) => EngineCall.AskAsync(
        $"Making the network {network}",
        // Cut short, the engine would go on and leave a network that nobody removes.
        () => client.Networks.CreateNetworkAsync(new NetworksCreateParameters { Name = ContainerName.Check(network), Labels = new Dictionary<string, string>(labels) }, CancellationToken.None),
        CancellationToken.None);

    public Task<bool> RemoveAsync(string network, CancellationToken cancellationToken) => EngineCall.AskAsync($"Removing the network {network}", async () =>
    {
        try
        {
            await client.Networks.DeleteNetworkAsync(ContainerName.Check(network), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return true;
        }
        catch (DockerApiException e) when (EngineCall.WhatWasSaid(e).Contains("active endpoints", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
    }, cancellationToken);

    public Task<IReadOnlyList<NetworkInfo>> ListAsync(IDictionary<string, IDictionary<string, bool>> filters, CancellationToken cancellationToken) => EngineCall.AskAsync<IReadOnlyList<NetworkInfo>>("Listing networks", async () =>
    {
        var listed = await client.Networks.ListNetworksAsync(new NetworksListParameters { Filters = filters }, cancellationToken).ConfigureAwait(false);
        return [.. listed.Select(network => new NetworkInfo(network.Name, new Dictionary<string, string>(network.Labels ?? new Dictionary<string, string>())))];
    }, cancellationToken);
}
