using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;
using SshLab.Containers.Labs;
using SshLab.Testcontainers.Engines;

namespace SshLab.Testcontainers;

/// <summary>What a host's start needs to know, from its builder to its container.</summary>
internal sealed class SshLabStart(LabOptions options, IDockerEndpointAuthenticationConfiguration endpoint)
{
    private LabContainer? _container;
    private bool _withFolders = true;

    /// <summary>What kind of lab.</summary>
    public LabOptions Options => options;

    /// <summary>The engine.</summary>
    public TestcontainersEngine Engine { get; } = new(endpoint);

    /// <summary>The container that the lab asks for; each start has its own.</summary>
    /// <exception cref="InvalidOperationException">Nobody has started the host yet.</exception>
    public LabContainer Container => _container ?? throw new InvalidOperationException("The host does not run yet, so there is nothing to look at. Call StartAsync first.");

    /// <summary>Whether ports are published on the loopback address alone.</summary>
    public bool OnLoopback { get; private set; }

    /// <summary>Whether the container gets folders of this machine.</summary>
    public bool WithFolders => _withFolders && Engine.SharesFolders && Container.Spec.SharedFolders.Count > 0;

    /// <summary>Begins with a container, and a look at the engine.</summary>
    public async Task BeginAsync(LabContainer container)
    {
        _container = container;
        OnLoopback = await Engine.IsOnLoopbackAsync().ConfigureAwait(false);
    }

    /// <summary>Does without folders of this machine from now on: the engine does not have them.</summary>
    public void LeaveFoldersOut() => _withFolders = false;

    /// <summary>Says what the container must be like.</summary>
    public void Apply(CreateContainerParameters parameters) => ContainerParameters.Apply(parameters, Container.Spec, OnLoopback, WithFolders);
}
