using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SshLab.Containers.Engines;

/// <summary>Tells on which machine the engine behind a command publishes its ports.</summary>
internal static class EngineEndpoint
{
    private static readonly string[] Variables = ["DOCKER_HOST", "CONTAINER_HOST"];

    /// <summary>Returns the remote machine's name; null when the engine is on this one.</summary>
    public static string? RemoteHost(string program) => HostOf(Path.GetFileName(program) == "podman"
        ? Environment.GetEnvironmentVariable("CONTAINER_HOST")
        : Environment.GetEnvironmentVariable("DOCKER_HOST") ?? DockerContextHost());

    /// <summary>Returns what the user set to choose an engine other than this machine's own; null when nothing.</summary>
    public static string? Chosen() =>
        Variables.FirstOrDefault(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })
        ?? (DockerContext() is { } context ? $"The docker context {context}" : null);

    /// <summary>Returns the host of a <c>tcp://</c> or <c>ssh://</c> address; null for sockets and pipes of this machine.</summary>
    internal static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "tcp" or "ssh" or "http" or "https" && !uri.IsLoopback
            ? uri.IdnHost
            : null;

    /// <summary>Returns the address in a context's <c>meta.json</c>; null when it names none.</summary>
    internal static string? AddressIn(string meta)
    {
        using var json = JsonDocument.Parse(meta);
        return json.RootElement.TryGetProperty("Endpoints", out var endpoints)
            && endpoints.TryGetProperty("docker", out var docker)
            && docker.TryGetProperty("Host", out var host) ? host.GetString() : null;
    }

    private static string DockerDirectory => Environment.GetEnvironmentVariable("DOCKER_CONFIG")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker");

    // docker keeps each context in a folder named after the hash of its name.
    private static string? DockerContextHost()
    {
        if (DockerContext() is not { } context)
            return null;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(context)));
        var meta = Path.Combine(DockerDirectory, "contexts", "meta", id, "meta.json");
        return File.Exists(meta) ? AddressIn(File.ReadAllText(meta)) : null;
    }

    private static string? DockerContext()
    {
        var context = Environment.GetEnvironmentVariable("DOCKER_CONTEXT") ?? CurrentContext(Path.Combine(DockerDirectory, "config.json"));
        return context is null or "" or "default" ? null : context;
    }

    private static string? CurrentContext(string configuration)
    {
        if (!File.Exists(configuration))
            return null;
        using var json = JsonDocument.Parse(File.ReadAllText(configuration));
        return json.RootElement.TryGetProperty("currentContext", out var name) ? name.GetString() : null;
    }
}
