namespace SshLab.Containers.Engines;

/// <summary>An image to build.</summary>
/// <param name="Tag">What to call it once it is whole; a build that fails tags nothing.</param>
/// <param name="ContextDirectory">The folder with the Dockerfile and what it copies.</param>
public sealed record ImageBuild(string Tag, string ContextDirectory)
{
    /// <summary>The Dockerfile's arguments. Never secrets: they stay in the image's history.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>How long it may take.</summary>
    /// <value>15 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Told each line that the build prints.</summary>
    public Action<string>? OnLine { get; init; }
}
