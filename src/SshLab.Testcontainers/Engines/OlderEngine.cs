using Docker.DotNet;
using Docker.DotNet.Handler.Abstractions;
using DotNet.Testcontainers.Configurations;

namespace SshLab.Testcontainers.Engines;

/// <summary>An engine that does not know the API version that Testcontainers asks for, and is asked in its own.</summary>
internal sealed class OlderEngine(Uri endpoint, Version version) : IDockerEndpointAuthenticationConfiguration
{
    public Version Version => version;

    public Uri Endpoint => endpoint;

    public IAuthProvider? AuthProvider => null;

    public DockerClientBuilder GetDockerClientBuilder(Guid sessionId = default) => new DockerClientBuilder().WithEndpoint(endpoint).WithApiVersion(version);
}
