using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;
using SshLab.Containers.Labs;
using SshLab.Testcontainers.Engines;

namespace SshLab.Testcontainers;

/// <summary>What a host's start needs to know, from its builder to its container.</summary>
internal sealed class SshLabStart(LabOptions options, IDockerEndpointAuthenticationConfiguration endpoint)
{
    private LabContainer? _container;

    /// <summary>What kind of lab.</summary>
    public LabOptions Options => options;

    /// <summary>The engine.</summary>
    public TestcontainersEngine Engine { get; } = new(endpoint);

    /// <summary>The container that the lab asks for; each start has its own.</summary>
    /// <exception cref="InvalidOperationException">Nobody has started the host yet.</exception>
    public LabContainer Container
    {
        get => _container ?? throw new InvalidOperationException("The host does not run yet, so there is nothing to look at. Call StartAsync first.");
        set => _container = value;
    }

    /// <summary>Whether the container gets folders of this machine.</summary>
    public bool WithFolders { get; set; } = true;

    /// <summary>Says what the container must be like.</summary>
    public void Apply(CreateContainerParameters parameters) => ContainerParameters.Apply(parameters, Container.Spec, endpoint.Endpoint, WithFolders);
}
