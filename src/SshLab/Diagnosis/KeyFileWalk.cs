using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>One component that counts for a key file.</summary>
/// <param name="Facts">What is so at it.</param>
/// <param name="Role">What it is to the account.</param>
/// <param name="Changeable">Whether a repair may change it; not when only a link in the user's own tree leads out of that tree to it, for a user can plant such a link.</param>
public sealed record WalkedPath(PathFacts Facts, PathRole Role, bool Changeable);

/// <summary>The way to one key file: what StrictModes walks, and what the user must be able to search.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>: the real path of the file, upward, up to and including the real home directory, else up to <c>/</c>.</remarks>
public sealed record KeyFileWalk
{
    /// <summary>What StrictModes looks at, from the file upward; without the file when it is missing.</summary>
    public required IReadOnlyList<WalkedPath> Strict { get; init; }

    /// <summary>The directories that are crossed to open the file, from <c>/</c> downward, links followed.</summary>
    public required IReadOnlyList<WalkedPath> Crossed { get; init; }

    /// <summary>What stands at the end of the path, links followed: <see cref="PathKind.Unknown"/> when that could not be seen.</summary>
    public required PathKind End { get; init; }

    /// <summary>The file's path without links, as far as the way goes.</summary>
    public required string RealPath { get; init; }

    /// <summary>The first path whose facts are missing; null when all are there.</summary>
    public string? Unseen { get; init; }

    /// <summary>The symbolic links that were followed, in order.</summary>
    public required IReadOnlyList<PathFacts> Links { get; init; }

    /// <summary>Whether the file is missing because a symbolic link points to nothing.</summary>
    public bool Dangling { get; init; }

    /// <summary>Walks to a key file through the facts.</summary>
    public static KeyFileWalk To(KeyFileFacts file, AccountFacts account, ServerFacts server)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(server);
        var way = PathResolution.Follow(file.Path, server.Paths);
        var home = account.RealHome ?? PathResolution.Follow(account.Home, server.Paths).Final;
        // A link target outside what was collected: the server itself has resolved the path all the same.
        var real = way.End == PathKind.Unknown && file.RealPath is { } resolved ? resolved : way.Final;
        var leaves = !PathResolution.IsWithin(real, home) && way.Links.Any(link => PathResolution.IsWithin(link.Path, home));
        var end = way.End == PathKind.Unknown ? server.Paths.GetValueOrDefault(real)?.Kind ?? way.End : way.End;

        WalkedPath Walked(PathFacts facts) => new(facts, RoleOf(facts.Path, real, home), !leaves || !IsBeyond(facts.Path, way, home));
        List<WalkedPath> strict = [];
        string? unseen = end == PathKind.Unknown ? real : null;
        for (var at = real; ; at = PathResolution.Parent(at))
        {
            if (!server.Paths.TryGetValue(at, out var facts) || facts.Kind == PathKind.Unknown)
                unseen = at;
            else if (at != real || end != PathKind.Missing)
                strict.Add(Walked(facts));
            if (at == home || at == "/")
                break;
        }
        return new KeyFileWalk
        {
            Strict = strict,
            Crossed = [.. Crosses(way, real, server).Select(Walked)],
            End = end,
            RealPath = real,
            Unseen = unseen,
            Links = way.Links,
            Dangling = way.Dangling,
        };
    }

    private static PathRole RoleOf(string path, string file, string home) =>
        path == file ? PathRole.KeyFile
        : path == home ? PathRole.Home
        : path == PathResolution.Parent(file) && PathResolution.IsWithin(path, home) ? PathRole.SshDirectory
        : PathRole.Path;

    private static bool IsBeyond(string path, PathResolution way, string home) =>
        !PathResolution.IsWithin(path, home) && !PathResolution.IsWithin(home, path) && way.Links.Count > 0;

    private static IEnumerable<PathFacts> Crosses(PathResolution way, string real, ServerFacts server)
    {
        List<string> above = [];
        for (var at = real; at != "/";)
            above.Add(at = PathResolution.Parent(at));
        above.Reverse();
        return way.Crossed
            .Concat(above.Select(path => server.Paths.GetValueOrDefault(path)).OfType<PathFacts>().Where(facts => facts.Kind == PathKind.Directory))
            .DistinctBy(facts => facts.Path);
    }
}
