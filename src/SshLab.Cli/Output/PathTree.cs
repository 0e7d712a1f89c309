using SshLab.Facts;

namespace SshLab.Cli.Output;

/// <summary>One component of the way to the key files, with what stands below it.</summary>
/// <param name="Name">What is shown: the whole path for the first component, the last name for the others.</param>
/// <param name="Path">The absolute path.</param>
/// <param name="Depth">How far below the first component it is.</param>
internal sealed record PathTree(string Name, string Path, int Depth)
{
    private readonly List<PathTree> _children = [];

    public IReadOnlyList<PathTree> Children => _children;

    /// <summary>This component and all below it.</summary>
    public IEnumerable<PathTree> All => _children.SelectMany(child => child.All).Prepend(this);

    /// <summary>Returns the ways from the home directory to each key file, as configured and, where links lead elsewhere, as they resolve.</summary>
    public static IReadOnlyList<PathTree> Of(ServerFacts server)
    {
        List<PathTree> roots = [];
        foreach (var path in KeyPaths(server))
        {
            var start = new[] { server.Account?.Home, server.Account?.RealHome }
                .FirstOrDefault(home => home is { Length: > 1 } && path.StartsWith(home.TrimEnd('/') + "/", StringComparison.Ordinal))?.TrimEnd('/') ?? "/";
            var root = roots.Find(tree => tree.Path == start);
            if (root is null)
                roots.Add(root = new PathTree(start, start, 0));
            root.Add(path);
        }
        return roots;
    }

    private static IEnumerable<string> KeyPaths(ServerFacts server)
    {
        var files = server.KeyFiles ?? [];
        var existing = files.Where(file => server.Paths.TryGetValue(file.Path, out var facts) && facts.Kind != PathKind.Missing).ToList();
        // The second default, authorized_keys2, is noise where it does not exist; with no file at all, the first one is what matters.
        return (existing.Count > 0 ? existing : files.Take(1)).SelectMany(file => new[] { file.Path, file.RealPath }).OfType<string>().Distinct();
    }

    private void Add(string path)
    {
        var node = this;
        foreach (var name in path[Path.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var childPath = node.Path.TrimEnd('/') + "/" + name;
            var child = node._children.Find(existing => existing.Path == childPath);
            if (child is null)
                node._children.Add(child = new PathTree(name, childPath, node.Depth + 1));
            node = child;
        }
    }
}
