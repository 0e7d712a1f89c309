using System.Text.Json;

namespace SshLab.Containers.Engines;

/// <summary>Tells on which machine the engine behind a command publishes its ports.</summary>
internal static class EngineEndpoint
{
    /// <summary>Returns the remote machine's name; null when the engine is on this one.</summary>
    public static string? RemoteHost(string program) => HostOf(Path.GetFileName(program) == "podman"
        ? Environment.GetEnvironmentVariable("CONTAINER_HOST")
        : Environment.GetEnvironmentVariable("DOCKER_HOST") ?? DockerContextHost());

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

    // Only a context other than the default one costs a look at docker's files.
    private static string? DockerContextHost()
    {
        var directory = Environment.GetEnvironmentVariable("DOCKER_CONFIG")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker");
        var context = Environment.GetEnvironmentVariable("DOCKER_CONTEXT") ?? CurrentContext(Path.Combine(directory, "config.json"));
        if (context is null or "" or "default")
            return null;
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(context)));
        var meta = Path.Combine(directory, "contexts", "meta", id, "meta.json");
        return File.Exists(meta) ? AddressIn(File.ReadAllText(meta)) : null;
    }

    private static string? CurrentContext(string configuration)
    {
        if (!File.Exists(configuration))
            return null;
        using var json = JsonDocument.Parse(File.ReadAllText(configuration));
        return json.RootElement.TryGetProperty("currentContext", out var name) ? name.GetString() : null;
    }
}
