namespace SshLab.Containers.Engines;

/// <summary>A container that an engine knows.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Image">The image it was made from.</param>
/// <param name="State">What the engine calls its state: <c>running</c>, <c>exited</c>, <c>created</c> …</param>
/// <param name="Labels">Its labels and those of its image.</param>
public sealed record ContainerInfo(string Id, string Name, string Image, string State, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>Whether it runs.</summary>
    public bool IsRunning => State == "running";
}
