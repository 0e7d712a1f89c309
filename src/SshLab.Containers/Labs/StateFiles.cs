using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>Writing and removing files of the state directory, whatever the disk says.</summary>
internal static class StateFiles
{
    /// <summary>Removes a file or folder; what a dying process still writes to is left for the next clean-up.</summary>
    /// <returns>Whether it is gone.</returns>
    public static bool TryRemove(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The error for files that could not be written.</summary>
    public static ToolFailedException NotWritten(string what, string path, IOException e) =>
        new($"{what} cannot be written to {path}: {e.Message.TrimEnd('.')}. {DiskSpace.NextStep}", null, e);
}
