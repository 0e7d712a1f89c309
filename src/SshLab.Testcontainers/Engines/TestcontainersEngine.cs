using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Images;
using Microsoft.Extensions.Logging.Abstractions;
using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Testcontainers.Engines;

/// <summary>
/// The engine that Testcontainers finds, without a command: Testcontainers starts the containers, Docker.DotNet does what it has no verb for.
/// Its resource reaper (Ryuk) is not needed and not started: a lab's labels say who owns it, and what a crash left is pruned by them.
/// </summary>
public sealed class TestcontainersEngine : IContainerEngine, IDisposable
{
    private readonly IDockerEndpointAuthenticationConfiguration _endpoint;
    private readonly DockerClient _client;
    private readonly PublishedHost _published;
    private readonly EngineNetworks _networks;

    /// <summary>Creates an engine at an endpoint; nothing is asked of it yet.</summary>
    /// <param name="endpoint">Where it is, for instance <see cref="DockerEndpoint.Find"/>.</param>
    public TestcontainersEngine(IDockerEndpointAuthenticationConfiguration endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        _endpoint = endpoint;
        _client = endpoint.GetDockerClientBuilder(ResourceSession.Id).Build();
        _published = new PublishedHost(endpoint.Endpoint, _client);
        _networks = new EngineNetworks(_client);
        SharesFolders = PublishedHost.IsLocal(endpoint.Endpoint);
        Name = SharesFolders ? "docker" : $"docker on {endpoint.Endpoint.IdnHost}";
    }

    /// <summary>As the command's engine calls itself: a lab that is kept can be found again through either.</summary>
    public string Name { get; }

    /// <summary>Whether containers can have folders of this machine.</summary>
    internal bool SharesFolders { get; }

    /// <summary>Returns the engine that answers.</summary>
    /// <exception cref="EngineMissingException">None does; the message lists what was tried.</exception>
    public static Task<TestcontainersEngine> ConnectAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => new TestcontainersEngine(DockerEndpoint.Find()), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ImageExistsAsync(string image, CancellationToken cancellationToken = default) => EngineCall.AskAsync($"Looking for the image {image}", async () =>
    {
        try
        {
            await _client.Images.InspectImageAsync(image, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DockerImageNotFoundException)
        {
            return false;
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> PullAsync(string image, TimeSpan answerWithin, CancellationToken cancellationToken = default) => new ImageMaker(_client).PullAsync(image, answerWithin, cancellationToken);

    /// <inheritdoc/>
    public Task ImportAsync(string archive, string tag, CancellationToken cancellationToken = default) => new ImageMaker(_client).ImportAsync(archive, tag, cancellationToken);

    /// <inheritdoc/>
    public Task BuildAsync(ImageBuild build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(build);
        return new ImageMaker(_client).BuildAsync(build, cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveDanglingImagesAsync(string label, CancellationToken cancellationToken = default) => EngineCall.AskAsync(
        $"Removing untagged images with the label {label}",
        () => _client.Images.PruneImagesAsync(new ImagesPruneParameters { Filters = With(("label", label), ("dangling", "true")) }, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<string> StartAsync(ContainerSpec spec, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spec);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await StartAsync(spec, SharesFolders).ConfigureAwait(false);
        }
        catch (DockerApiException e) when (spec.SharedFolders.Count > 0 && ContainerParameters.LacksFolder(e))
        {
            return await StartedAsync(spec, () => StartAsync(spec, withFolders: false)).ConfigureAwait(false);
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e))
        {
            return await StartedAsync(spec, () => Task.FromException<string>(e)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<int, HostPort>> PublishedPortsAsync(string container, IReadOnlyList<int> ports, CancellationToken cancellationToken = default) =>
        EngineCall.AskAsync($"Looking for the ports of the container {container}", async () =>
        {
            var inspected = await _client.Containers.InspectContainerAsync(ContainerName.Check(container), cancellationToken).ConfigureAwait(false);
            var host = await _published.OfAsync(inspected).ConfigureAwait(false);
            var published = (inspected.NetworkSettings?.Ports ?? new Dictionary<string, IList<PortBinding>>())
                .Where(port => port.Key.EndsWith("/tcp", StringComparison.Ordinal) && port.Value is { Count: > 0 })
                .ToDictionary(port => int.Parse(port.Key.Split('/')[0]), port => new HostPort(host, int.Parse(port.Value[0].HostPort)));
            return ports.All(published.ContainsKey)
                ? (IReadOnlyDictionary<int, HostPort>)published
                : throw new ToolFailedException($"The container {container} does not publish the ports {string.Join(" and ", ports)}, or has ended; its log (`docker logs {container}`) may say why.");
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<ProcessResult> ExecAsync(string container, IReadOnlyList<string> command, ReadOnlyMemory<byte> input = default, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        new ExecRun(_client, ContainerName.Check(container), command, timeout ?? TimeSpan.FromMinutes(1)).RunAsync(input, cancellationToken);

    /// <inheritdoc/>
    public IContainerProcess Open(string container, IReadOnlyList<string> command) => new ExecProcess(_client, ContainerName.Check(container), command);

    /// <inheritdoc/>
    public Task CopyInAsync(string container, string source, string destination, CancellationToken cancellationToken = default) => EngineCall.AskAsync(
        $"Copying {source} to {destination} in the container {container}",
        () => new CopyIn(_client, ContainerName.Check(container)).RunAsync(Path.GetFullPath(source), destination, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<string> LogsAsync(string container, CancellationToken cancellationToken = default) => EngineCall.AskAsync($"Reading the log of the container {container}", async () =>
    {
        using var log = await _client.Containers.GetContainerLogsAsync(ContainerName.Check(container), new ContainerLogsParameters { ShowStdout = true, ShowStderr = true }, cancellationToken).ConfigureAwait(false);
        var (output, error) = await log.ReadOutputToEndAsync(cancellationToken).ConfigureAwait(false);
        return output + error;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(string container, CancellationToken cancellationToken = default) => EngineCall.AskAsync($"Removing the container {container}", async () =>
    {
        try
        {
            await _client.Containers.RemoveContainerAsync(ContainerName.Check(container), new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerContainerNotFoundException)
        {
            // Gone already.
        }
        catch (DockerApiException e) when (EngineCall.WhatWasSaid(e).Contains("already in progress", StringComparison.OrdinalIgnoreCase))
        {
            // Somebody else removes it.
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ContainerInfo>> ListAsync(string label, CancellationToken cancellationToken = default) => EngineCall.AskAsync<IReadOnlyList<ContainerInfo>>($"Listing containers with the label {label}", async () =>
    {
        var listed = await _client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = With(("label", label)) }, cancellationToken).ConfigureAwait(false);
        return [.. listed.Select(container => new ContainerInfo(
            container.ID, (container.Names?.FirstOrDefault() ?? container.ID).TrimStart('/'), container.Image, container.State, new Dictionary<string, string>(container.Labels ?? new Dictionary<string, string>())))];
    }, cancellationToken);

    /// <inheritdoc/>
    public Task CreateNetworkAsync(string network, IReadOnlyDictionary<string, string> labels, CancellationToken cancellationToken = default) => _networks.CreateAsync(network, labels);

    /// <inheritdoc/>
    public Task<bool> RemoveNetworkAsync(string network, CancellationToken cancellationToken = default) => _networks.RemoveAsync(network, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(string label, CancellationToken cancellationToken = default) => _networks.ListAsync(With(("label", label)), cancellationToken);

    /// <summary>Returns whether ports are published on the loopback address alone, and reached there.</summary>
    internal Task<bool> IsOnLoopbackAsync() => _published.IsOnLoopbackAsync();

    /// <summary>Runs a start of a container; returns whether the container ended meanwhile, in which case nothing is waited for any more.</summary>
    internal Task<bool> EndsAsync(ContainerSpec spec, Func<CancellationToken, Task> start, CancellationToken cancellationToken) => StartWatch.EndsAsync(_client, spec.Name, start, cancellationToken);

    /// <summary>Lets go of the connection; containers stay as they are.</summary>
    public void Dispose() => _client.Dispose();

    private async Task<string> StartAsync(ContainerSpec spec, bool withFolders)
    {
        var onLoopback = await IsOnLoopbackAsync().ConfigureAwait(false);
        var builder = new ContainerBuilder(spec.Image)
            .WithDockerEndpoint(_endpoint)
            .WithLogger(NullLogger.Instance)
            .WithImagePullPolicy(PullPolicy.Never)
            .WithLabel(ResourceReaper.ResourceReaperSessionLabel, $"{ResourceSession.Id:D}")
            .WithCreateParameterModifier(parameters => ContainerParameters.Apply(parameters, spec, onLoopback, withFolders));
        // Not disposed of: that would remove what outlives this call.
        var container = spec.Ports.Aggregate(builder, (built, port) => built.WithPortBinding(port, assignRandomHostPort: true)).Build();
        await StartWatch.EndsAsync(_client, spec.Name, container.StartAsync, CancellationToken.None).ConfigureAwait(false);
        return container.Id;
    }

    // What ended a start is told with the container's log, where it came to have one.
    private async Task<string> StartedAsync(ContainerSpec spec, Func<Task<string>> start)
    {
        try
        {
            return await start().ConfigureAwait(false);
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e))
        {
            throw await StartFailure.OfAsync(this, spec, e).ConfigureAwait(false);
        }
    }

    private static Dictionary<string, IDictionary<string, bool>> With(params IEnumerable<(string Name, string Value)> filters) =>
        filters.ToDictionary(filter => filter.Name, IDictionary<string, bool> (filter) => new Dictionary<string, bool> { [filter.Value] = true });
}
