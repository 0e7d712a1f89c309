using Docker.DotNet;
using DotNet.Testcontainers.Configurations;
using SshLab.Containers.Engines;

namespace SshLab.Testcontainers.Engines;

/// <summary>
/// The engine as Testcontainers finds it (<c>DOCKER_HOST</c>, <c>DOCKER_API_VERSION</c>, contexts, sockets, its properties file). One
/// that is older than the API version that Testcontainers asks for is spoken to in its own version, without anything to set.
/// </summary>
public static class DockerEndpoint
{
    private const string ApiVersion = "DOCKER_API_VERSION";
    private const string NextStep = "Start the engine, or say where it is: DOCKER_HOST, a docker context or ~/.testcontainers.properties (https://dotnet.testcontainers.org/custom_configuration/). Then `docker version` must answer.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Lock Turn = new();
    private static IDockerEndpointAuthenticationConfiguration? _found;

    /// <summary>Returns the engine that answers; for <c>WithDockerEndpoint</c> of builders of Testcontainers' own too. The answer is kept for this process.</summary>
    /// <exception cref="EngineMissingException">None answers; the message lists what was tried.</exception>
    public static IDockerEndpointAuthenticationConfiguration Find()
    {
        lock (Turn)
            return _found ??= FindAsTestcontainersDoes() ?? FindOlder();
    }

    private static IDockerEndpointAuthenticationConfiguration? FindAsTestcontainersDoes()
    {
        try
        {
            return TestcontainersSettings.OS.DockerEndpointAuthConfig;
        }
        catch (TypeInitializationException e)
        {
            // A context that is not there, an address that it does not speak to: nothing of it works in this process any more.
            throw new EngineMissingException([new EngineAttempt("Testcontainers", EngineCall.WhatWasSaid(e.GetBaseException()))], NextStep);
        }
    }

    private static OlderEngine FindOlder()
    {
        List<EngineAttempt> attempts = [];
        foreach (var (name, endpoint) in Candidates(attempts))
        {
            var (version, failure) = Task.Run(() => AskAsync(endpoint)).GetAwaiter().GetResult();
            if (version is not null)
                return new OlderEngine(endpoint, version);
            attempts.Add(new EngineAttempt(name, failure));
        }
        throw new EngineMissingException(attempts, NextStep);
    }

    // What somebody has chosen is the only candidate; else the machine's socket, and a rootless engine's.
    private static IEnumerable<(string Name, Uri Endpoint)> Candidates(List<EngineAttempt> attempts)
    {
        Uri? chosen = null;
        try
        {
            chosen = DockerConfig.Instance.GetEndpoint();
        }
        catch (Exception e) when (e is DockerConfigurationException or IOException or UriFormatException or System.Text.Json.JsonException)
        {
            attempts.Add(new EngineAttempt("the docker context", e.Message.TrimEnd('.')));
        }
        if (chosen is not null)
            yield return ($"{chosen}", chosen);
        var rootless = $"{Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR")}/docker.sock";
        if (chosen?.LocalPath == "/var/run/docker.sock" && File.Exists(rootless))
            yield return (rootless, new Uri($"unix://{rootless}"));
    }

    private static async Task<(Version? Version, string Failure)> AskAsync(Uri endpoint)
    {
        if (endpoint.Scheme == "unix" && !File.Exists(endpoint.LocalPath))
            return (null, "there is no such socket");
        try
        {
            using var client = new DockerClientBuilder().WithEndpoint(endpoint).Build();
            using var deadline = new CancellationTokenSource(Patience);
            var answer = await client.System.GetVersionAsync(deadline.Token).ConfigureAwait(false);
            var asked = Environment.GetEnvironmentVariable(ApiVersion);
            return string.IsNullOrEmpty(asked)
                ? (Version.Parse(answer.APIVersion), "")
                : (null, $"it speaks the API's versions up to {answer.APIVersion}, and {ApiVersion} asks for {asked}: unset that, or set it to {answer.APIVersion}");
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e) || e is NotSupportedException or InvalidOperationException or FormatException)
        {
            return (null, EngineCall.WhatWasSaid(e));
        }
    }
}
