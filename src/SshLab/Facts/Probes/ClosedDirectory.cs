namespace SshLab.Facts.Probes;

/// <summary>Finds the directory that keeps us from a path of this machine: one that we may not search.</summary>
internal static class ClosedDirectory
{
    /// <summary>Returns the topmost one above an absolute path; null when every one lets us through.</summary>
    public static string? Above(string path)
    {
        string? closed = null;
        for (var at = path; Path.GetDirectoryName(at) is { Length: > 0 } directory; at = directory)
        {
            if (IsDenied(at))
                closed = directory;
        }
        return closed;
    }

    private static bool IsDenied(string path)
    {
        try
        {
            File.GetUnixFileMode(path);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false; // It does not exist: whoever can be told that may search the directory.
        }
    }
}
