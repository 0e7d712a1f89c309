using SshLab.Processes;

namespace SshLab.Containers.Engines;

/// <summary>
/// The <c>docker</c> or <c>podman</c> command as an engine: its contexts, its rootless mode and its remote hosts
/// work because the command itself knows them.
/// </summary>
public sealed class CommandEngine : IContainerEngine
{
    private const string NextStep = "The line above is the engine's own; `sshlab lab prune` removes what earlier labs left behind.";
    private readonly string _program;
    private readonly string? _remoteHost;

    /// <summary>Creates an engine that runs the command; nothing is started yet.</summary>
    /// <param name="program"><c>docker</c> or <c>podman</c>, or the path of one.</param>
    /// <param name="remoteHost">The machine on which published ports are reached; null: this one.</param>
    public CommandEngine(string program, string? remoteHost = null)
    {
        _program = program;
        _remoteHost = remoteHost;
        Name = remoteHost is null ? Path.GetFileName(program) : $"{Path.GetFileName(program)} on {remoteHost}";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task<bool> ImageExistsAsync(string image, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(["image", "inspect", "--format", "{{.Id}}", image], cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 || (SaysNoSuch(result) ? false : result.OrThrow(NextStep).ExitCode == 0);
    }

    /// <inheritdoc/>
    public async Task<string?> PullAsync(string image, TimeSpan answerWithin, CancellationToken cancellationToken = default)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(answerWithin);
        var command = Command("pull", image) with
        {
            Timeout = TimeSpan.FromMinutes(10),
            OnLine = _ => silence.CancelAfter(Timeout.InfiniteTimeSpan),
        };
        try
        {
            var result = await command.RunAsync(silence.Token).ConfigureAwait(false);
            return result.ExitCode == 0 ? null : LastLine(result.Error);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"its registry said nothing for {answerWithin.TotalSeconds:0} s";
        }
    }

    /// <inheritdoc/>
    public async Task ImportAsync(string archive, string tag, CancellationToken cancellationToken = default) =>
        (await (Command("import", archive, tag) with { Timeout = TimeSpan.FromMinutes(5) })
            .RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow(DiskSpace.NextStep);

    /// <inheritdoc/>
    public async Task BuildAsync(ImageBuild build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(build);
        var command = new ProcessCommand(_program, EngineArguments.Build(build)) with
        {
            Timeout = build.Timeout,
            OnLine = build.OnLine,
            // The classic builder needs no plug-in, and every version of the engine has it.
            Environment = new Dictionary<string, string?> { ["DOCKER_BUILDKIT"] = "0" },
        };
        (await command.RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow(DiskSpace.NextStep);
    }

    /// <inheritdoc/>
    public async Task RemoveDanglingImagesAsync(string label, CancellationToken cancellationToken = default) =>
        (await RunAsync(["image", "prune", "--force", "--filter", $"label={label}"], cancellationToken).ConfigureAwait(false)).OrThrow(NextStep);

    /// <inheritdoc/>
    public async Task<string> StartAsync(ContainerSpec spec, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spec);
        cancellationToken.ThrowIfCancellationRequested();
        // Cut short, the engine would go on and leave a container that nobody waits for.
        var result = await RunAsync(EngineArguments.Run(spec, loopback: _remoteHost is null), CancellationToken.None).ConfigureAwait(false);
        // An engine that is reached by a socket may live in another container, with other files.
        if (result.ExitCode != 0 && spec.SharedFolders.Count > 0 && SaysNoSuchFolder(result))
            result = await RunAsync(EngineArguments.Run(spec with { SharedFolders = new Dictionary<string, string>() }, loopback: _remoteHost is null), CancellationToken.None).ConfigureAwait(false);
        return result.OrThrow(NextStep).OutputText.Trim();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<int, HostPort>> PublishedPortsAsync(string container, IReadOnlyList<int> ports, CancellationToken cancellationToken = default)
    {
        var nextStep = $"The container {container} does not publish the ports {string.Join(" and ", ports)}, or is gone; its log (`{_program} logs {container}`) may say why.";
        var result = (await RunAsync(["port", ContainerName.Check(container)], cancellationToken).ConfigureAwait(false)).OrThrow(nextStep);
        var published = PublishedPorts.Read(result.OutputText, _remoteHost ?? "127.0.0.1");
        return ports.All(published.ContainsKey) ? published : throw new ToolFailedException($"`{result.Command}` printed '{result.OutputText.Trim()}'. {nextStep}", result);
    }

    /// <inheritdoc/>
    public Task<ProcessResult> ExecAsync(string container, IReadOnlyList<string> command, ReadOnlyMemory<byte> input = default, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        (new ProcessCommand(_program, EngineArguments.Exec(container, command)) with { Input = input, Timeout = timeout ?? TimeSpan.FromMinutes(1) })
            .RunAsync(cancellationToken);

    /// <inheritdoc/>
    public IContainerProcess Open(string container, IReadOnlyList<string> command) =>
        CommandProcess.Start(_program, EngineArguments.Exec(container, command));

    /// <inheritdoc/>
    public async Task CopyInAsync(string container, string source, string destination, CancellationToken cancellationToken = default) =>
        (await RunAsync(["cp", Path.GetFullPath(source), $"{ContainerName.Check(container)}:{destination}"], cancellationToken).ConfigureAwait(false)).OrThrow(NextStep);

    /// <inheritdoc/>
    public async Task<string> LogsAsync(string container, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(["logs", ContainerName.Check(container)], cancellationToken).ConfigureAwait(false);
        return result.OrThrow(NextStep).OutputText + result.Error;
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string container, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(["rm", "--force", "--volumes", ContainerName.Check(container)], cancellationToken).ConfigureAwait(false);
        if (result.ExitCode != 0 && !SaysNoSuch(result) && !result.Error.Contains("already in progress", StringComparison.OrdinalIgnoreCase))
            result.OrThrow(NextStep);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ContainerInfo>> ListAsync(string label, CancellationToken cancellationToken = default)
    {
        var ids = (await RunAsync(["ps", "--all", "--quiet", "--no-trunc", "--filter", $"label={label}"], cancellationToken).ConfigureAwait(false))
            .OrThrow(NextStep).OutputText.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length == 0)
            return [];
        var details = await RunAsync(["inspect", "--type", "container", "--format", ContainerListing.Format, .. ids], cancellationToken).ConfigureAwait(false);
        // One that went away in between is an error to the command, and no loss to the list.
        return ContainerListing.Read(SaysNoSuch(details) ? details.OutputText : details.OrThrow(NextStep).OutputText);
    }

    /// <inheritdoc/>
    public async Task CreateNetworkAsync(string network, IReadOnlyDictionary<string, string> labels, CancellationToken cancellationToken = default) =>
        // Cut short, the engine would go on and leave a network that nobody removes.
        (await RunAsync(EngineArguments.CreateNetwork(network, labels), CancellationToken.None).ConfigureAwait(false)).OrThrow(NextStep);

    /// <inheritdoc/>
    public async Task<bool> RemoveNetworkAsync(string network, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(["network", "rm", ContainerName.Check(network)], cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 || (!SaysInUse(result) && (SaysNoSuch(result) || result.Error.Contains("not found", StringComparison.OrdinalIgnoreCase) || result.OrThrow(NextStep).ExitCode == 0));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(string label, CancellationToken cancellationToken = default)
    {
        var names = (await RunAsync(["network", "ls", "--quiet", "--filter", $"label={label}"], cancellationToken).ConfigureAwait(false))
            .OrThrow(NextStep).OutputText.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
            return [];
        var details = await RunAsync(["network", "inspect", "--format", NetworkListing.Format, .. names], cancellationToken).ConfigureAwait(false);
        return NetworkListing.Read(SaysNoSuch(details) ? details.OutputText : details.OrThrow(NextStep).OutputText);
    }

    private static bool SaysInUse(ProcessResult result) =>
        result.Error.Contains("active endpoints", StringComparison.OrdinalIgnoreCase) || result.Error.Contains("being used", StringComparison.OrdinalIgnoreCase);

    private static bool SaysNoSuch(ProcessResult result) =>
        result.Error.Contains("no such", StringComparison.OrdinalIgnoreCase) || result.Error.Contains("not known", StringComparison.OrdinalIgnoreCase);

    // docker's words, and podman's.
    private static bool SaysNoSuchFolder(ProcessResult result) =>
        result.Error.Contains("bind source path does not exist", StringComparison.OrdinalIgnoreCase) || result.Error.Contains("statfs ", StringComparison.OrdinalIgnoreCase);

    private static string LastLine(string text) => text.Trim().Split('\n')[^1];

    private ProcessCommand Command(params IReadOnlyList<string> arguments) => new(_program, arguments);

    private Task<ProcessResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Command(arguments).RunAsync(cancellationToken);
}
