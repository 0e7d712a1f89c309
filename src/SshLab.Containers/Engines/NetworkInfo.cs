namespace SshLab.Containers.Engines;

/// <summary>A network that an engine knows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels.</param>
public sealed record NetworkInfo(string Name, IReadOnlyDictionary<string, string> Labels);
