namespace SshLab.Containers.Engines;

/// <summary>The argument lists that <c>docker</c> and <c>podman</c> share. Pure.</summary>
internal static class EngineArguments
{
    /// <summary>Starts a container in the background.</summary>
    /// <param name="spec">The container.</param>
    /// <param name="loopback">Whether the engine is on this machine: ports are published on the loopback address only, and folders can be shared.</param>
    public static IReadOnlyList<string> Run(ContainerSpec spec, bool loopback)
    {
        List<string> arguments = ["run", "--detach", "--pull", "never", "--name", ContainerName.Check(spec.Name)];
        if (spec.HostName is not null)
            arguments.AddRange(["--hostname", spec.HostName]);
        if (spec.Network is not null)
            arguments.AddRange(["--network", ContainerName.Check(spec.Network)]);
        foreach (var alias in spec.Network is null ? [] : spec.NetworkAliases)
            arguments.AddRange(["--network-alias", alias]);
        foreach (var (name, value) in spec.Labels)
            arguments.AddRange(["--label", $"{name}={value}"]);
        foreach (var port in spec.Ports)
            arguments.AddRange(["--publish", loopback ? $"127.0.0.1::{port}" : $"{port}"]);
        foreach (var capability in spec.Capabilities)
            arguments.AddRange(["--cap-add", capability]);
        foreach (var device in spec.Devices)
            arguments.AddRange(["--device", device]);
        foreach (var folder in spec.MemoryFolders)
            arguments.AddRange(["--tmpfs", $"{folder}:exec,mode=700"]);
        // The engine divides this option at commas.
        foreach (var (inside, folder) in spec.SharedFolders.Where(shared => loopback && !shared.Value.AsSpan().ContainsAny(",\"\n")))
            arguments.AddRange(["--mount", $"type=bind,source={folder},target={inside}"]);
        return [.. arguments, spec.Image];
    }

    /// <summary>Runs a program as root in a container, with its standard input open.</summary>
    public static IReadOnlyList<string> Exec(string container, IReadOnlyList<string> command) =>
        ["exec", "--interactive", "--user", "0", ContainerName.Check(container), .. command];

    /// <summary>Makes a network.</summary>
    public static IReadOnlyList<string> CreateNetwork(string network, IReadOnlyDictionary<string, string> labels) =>
        ["network", "create", .. labels.SelectMany(label => new[] { "--label", $"{label.Key}={label.Value}" }), ContainerName.Check(network)];

    /// <summary>Builds an image; the containers of its steps are removed whether they succeed or not.</summary>
    public static IReadOnlyList<string> Build(ImageBuild build)
    {
        List<string> arguments = ["build", "--force-rm", "--tag", build.Tag];
        foreach (var (name, value) in build.Arguments)
            arguments.AddRange(["--build-arg", $"{name}={value}"]);
        return [.. arguments, build.ContextDirectory];
    }
}
