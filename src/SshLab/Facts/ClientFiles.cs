namespace SshLab.Facts;

/// <summary>Who runs ssh on this machine, and what stands at the paths of the files that ssh reads: what a safe change of them has to know.</summary>
public sealed record ClientFiles
{
    /// <summary>The effective user id.</summary>
    public required int Uid { get; init; }

    /// <summary>The effective group id.</summary>
    public required int Gid { get; init; }

    /// <summary>The account's name; the id as text when it has none.</summary>
    public required string Name { get; init; }

    /// <summary>The home directory of passwd, which ssh goes by, with all symbolic links resolved; null when there is none.</summary>
    public string? Home { get; init; }

    /// <summary>Another home directory that a person may mean: HOME's, or that of the account that called sudo; null when there is none.</summary>
    public string? OtherHome { get; init; }

    /// <summary>The files by the path ssh opens them at, each with its path after all symbolic links; one that does not exist is left out.</summary>
    public IReadOnlyDictionary<string, string> RealPaths { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands at the real paths and at every directory above them.</summary>
    public IReadOnlyDictionary<string, PathFacts> Paths { get; init; } = new Dictionary<string, PathFacts>();

    /// <summary>Returns what stands at a file that ssh opens, links followed; null when nothing does, or it is not known.</summary>
    public PathFacts? At(string path) => RealPaths.TryGetValue(path, out var real) ? Paths.GetValueOrDefault(real) : null;
}
