namespace SshLab.Repairs;

/// <summary>Paths as the server writes them: always with slashes, whatever this machine uses.</summary>
internal static class ServerPath
{
    public static string Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? "/" : path[..slash];
    }

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whether the path is absolute and has no empty, <c>.</c> or <c>..</c> component.</summary>
    public static bool IsPlain(string path) =>
        path == "/" || (path.Length > 1 && path[0] == '/' && !path.Contains('\0', StringComparison.Ordinal)
            && path[1..].Split('/').All(part => part is not ("" or "." or "..")));

    /// <summary>Whether the path is the directory itself or lies below it.</summary>
    public static bool IsWithin(string path, string directory) =>
        path == directory || path.StartsWith(directory == "/" ? "/" : directory + "/", StringComparison.Ordinal);

    /// <summary>The directories above the path, nearest first, <c>/</c> last.</summary>
    public static IEnumerable<string> Above(string path)
    {
        while (path != "/")
        {
            path = Parent(path);
            yield return path;
        }
    }
}
