using System.Security.Cryptography;
using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>
/// A network of its own for several labs, which reach each other there by name (<see cref="LabOptions.NetworkAlias"/>). Dispose the labs
/// first, then the network: <c>await using</c> does that by itself when the network is made first.
/// </summary>
public sealed class LabNetwork : IAsyncDisposable
{
    private LabNetwork(IContainerEngine engine, string name)
    {
        Engine = engine;
        Name = name;
    }

    /// <summary>What the engine calls it.</summary>
    public string Name { get; }

    /// <summary>The engine it is on; the labs on it are on this one too.</summary>
    internal IContainerEngine Engine { get; }

    /// <summary>Makes a network.</summary>
    /// <param name="engine">The container engine to use; null: docker or podman, whichever answers; installed where that is possible.</param>
    /// <param name="progress">Told what takes long: installing an engine.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EngineMissingException">No engine answers, and none could be installed.</exception>
    /// <exception cref="ToolFailedException">The engine could not make one; the message holds what it said.</exception>
    public static async Task<LabNetwork> CreateAsync(IContainerEngine? engine = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        engine ??= await EngineSetup.EnsureAsync(progress, cancellationToken).ConfigureAwait(false);
        await LabPruner.PruneOnceAsync(engine, progress, cancellationToken).ConfigureAwait(false);
        var network = new LabNetwork(engine, $"sshlab-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        await engine.CreateNetworkAsync(network.Name, LabLabels.ForNetwork(TimeProvider.System.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return network;
    }

    /// <summary>Removes the network.</summary>
    /// <exception cref="ToolFailedException">A lab is still on it.</exception>
    public async ValueTask DisposeAsync()
    {
        if (!await Engine.RemoveNetworkAsync(Name, CancellationToken.None).ConfigureAwait(false))
            throw new ToolFailedException($"The network {Name} is still in use, and stays. Dispose the labs on it first; `sshlab lab prune` removes it once this process has ended.");
    }
}
