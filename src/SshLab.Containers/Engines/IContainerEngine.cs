using SshLab.Processes;

namespace SshLab.Containers.Engines;

/// <summary>The little that a lab asks of a container engine.</summary>
/// <remarks>Every method throws <see cref="ToolFailedException"/>, with what the engine said, when the engine cannot do what was asked.</remarks>
public interface IContainerEngine
{
    /// <summary>Which engine it is, for people and for kept labs: <c>docker</c>, or with its address where that is not this machine.</summary>
    string Name { get; }

    /// <summary>Returns whether the image is there.</summary>
    Task<bool> ImageExistsAsync(string image, CancellationToken cancellationToken = default);

    /// <summary>Fetches an image from its registry; null when done, else why not, in one line.</summary>
    /// <param name="image">The image.</param>
    /// <param name="answerWithin">How long the registry may take to say anything at all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<string?> PullAsync(string image, TimeSpan answerWithin, CancellationToken cancellationToken = default);

    /// <summary>Makes an image of a root file system.</summary>
    /// <param name="archive">A tar file.</param>
    /// <param name="tag">What to call the image.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task ImportAsync(string archive, string tag, CancellationToken cancellationToken = default);

    /// <summary>Builds an image.</summary>
    Task BuildAsync(ImageBuild build, CancellationToken cancellationToken = default);

    /// <summary>Removes images without a tag that carry the label; those in use stay.</summary>
    /// <param name="label"><c>name=value</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task RemoveDanglingImagesAsync(string label, CancellationToken cancellationToken = default);

    /// <summary>Starts a container and returns its id. Once begun it is not cut short, so that what it made can be removed.</summary>
    Task<string> StartAsync(ContainerSpec spec, CancellationToken cancellationToken = default);

    /// <summary>Returns where each of the published ports can be reached.</summary>
    /// <param name="container">The container.</param>
    /// <param name="ports">The ports inside it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyDictionary<int, HostPort>> PublishedPortsAsync(string container, IReadOnlyList<int> ports, CancellationToken cancellationToken = default);

    /// <summary>Runs a program as root inside a container, to its end; a non-zero exit is data.</summary>
    Task<ProcessResult> ExecAsync(string container, IReadOnlyList<string> command, ReadOnlyMemory<byte> input = default, TimeSpan? timeout = null, CancellationToken cancellationToken = default);

    /// <summary>Starts a program as root inside a container and hands over its streams.</summary>
    IContainerProcess Open(string container, IReadOnlyList<string> command);

    /// <summary>Copies a file or folder of this machine into a container.</summary>
    Task CopyInAsync(string container, string source, string destination, CancellationToken cancellationToken = default);

    /// <summary>Returns what the container's main process printed.</summary>
    Task<string> LogsAsync(string container, CancellationToken cancellationToken = default);

    /// <summary>Removes a container, running or not, with its anonymous volumes; one that is gone already is fine.</summary>
    Task RemoveAsync(string container, CancellationToken cancellationToken = default);

    /// <summary>Makes a network on which containers reach each other by name.</summary>
    /// <param name="network">Its name.</param>
    /// <param name="labels">The labels it carries.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task CreateNetworkAsync(string network, IReadOnlyDictionary<string, string> labels, CancellationToken cancellationToken = default);

    /// <summary>Removes a network; one that is gone already is fine.</summary>
    /// <returns>False when a container is still on it: it stays.</returns>
    Task<bool> RemoveNetworkAsync(string network, CancellationToken cancellationToken = default);

    /// <summary>Lists networks that carry the label.</summary>
    /// <param name="label"><c>name</c> or <c>name=value</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(string label, CancellationToken cancellationToken = default);

    /// <summary>Lists containers, running or not, that carry the label.</summary>
    /// <param name="label"><c>name</c> or <c>name=value</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ContainerInfo>> ListAsync(string label, CancellationToken cancellationToken = default);
}
