using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>An absolute path followed through the facts as the kernel would follow it, symbolic links included.</summary>
internal sealed record PathResolution
{
    private const int MostLinks = 40; // Linux gives up after 40, with ELOOP.

    /// <summary>The directories in which a name was looked up, in order: those the user must be able to search.</summary>
    public required IReadOnlyList<PathFacts> Crossed { get; init; }

    /// <summary>The symbolic links that were followed, in order.</summary>
    public required IReadOnlyList<PathFacts> Links { get; init; }

    /// <summary>The path without links, as far as the way goes; a name that is missing is its last part.</summary>
    public required string Final { get; init; }

    /// <summary>What stands at the end: <see cref="PathKind.Missing"/> when a part is missing, <see cref="PathKind.Unknown"/> when a fact is.</summary>
    public required PathKind End { get; init; }

    /// <summary>Whether what is missing is part of where a symbolic link points.</summary>
    public bool Dangling { get; init; }

    public static PathResolution Follow(string path, IReadOnlyDictionary<string, PathFacts> facts)
    {
        List<PathFacts> crossed = [], links = [];
        var rest = new Stack<string>(Parts(path).Reverse());
        var at = "/";
        var afterLink = int.MaxValue; // How many names were left to look up behind the last link's target.
        PathResolution Ended(PathKind end, string final) =>
            new() { Crossed = crossed, Links = links, Final = final, End = end, Dangling = end == PathKind.Missing && rest.Count >= afterLink };

        if (!facts.TryGetValue("/", out var root))
            root = new PathFacts { Path = "/", Kind = PathKind.Directory };
        var here = root;
        while (rest.TryPop(out var name))
        {
            crossed.Add(here);
            at = name == ".." ? Parent(at) : Join(at, name);
            if (at == "/")
            {
                here = root;
                continue;
            }
            if (!facts.TryGetValue(at, out var next) || next.Kind == PathKind.Unknown)
                return Ended(PathKind.Unknown, at);
            if (next.Kind == PathKind.Link)
            {
                links.Add(next);
                if (next.LinkTarget is not { Length: > 0 } target)
                    return Ended(PathKind.Unknown, at);
                if (links.Count > MostLinks)
                    return Ended(PathKind.Missing, at);
                afterLink = rest.Count;
                foreach (var part in Parts(target).Reverse())
                    rest.Push(part);
                at = target[0] == '/' ? "/" : Parent(at);
                here = at == "/" ? root : facts.GetValueOrDefault(at, here);
                continue;
            }
            if (next.Kind == PathKind.Missing || (next.Kind != PathKind.Directory && rest.Count > 0))
                return Ended(PathKind.Missing, at);
            here = next;
            if (rest.Count == 0)
                return Ended(next.Kind, at);
        }
        return Ended(here.Kind, at);
    }

    /// <summary>Whether the path is the directory or below it.</summary>
    public static bool IsWithin(string path, string directory) =>
        path == directory || directory == "/" || path.StartsWith(directory + "/", StringComparison.Ordinal);

    public static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "/";

    private static string Join(string directory, string name) => directory == "/" ? "/" + name : $"{directory}/{name}";

    private static IEnumerable<string> Parts(string path) => path.Split('/').Where(part => part is not ("" or "."));
}
