using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>Where SshLab keeps what must outlive a process, private to the user: <c>${XDG_STATE_HOME:-~/.local/state}/sshlab</c>.</summary>
internal static class StateDirectory
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The keys of running labs, and the entries of kept ones.</summary>
    public static string Labs => Create("labs");

    /// <summary>Files that a build needs while it runs.</summary>
    public static string Builds => Create("builds");

    /// <summary>Files whose locks keep two processes from doing the same work.</summary>
    public static string Locks => Create("locks");

    /// <summary>Creates a folder that only the user can enter; one that is there stays as it is.</summary>
    /// <exception cref="ToolFailedException">It cannot be created.</exception>
    public static string CreatePrivate(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path).FullName : Directory.CreateDirectory(path, Private).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailedException($"The folder {path} cannot be created: {e.Message.TrimEnd('.')}. Set XDG_STATE_HOME to a folder with room that you can write to.", null, e);
        }
    }

    private static string Create(string name) => CreatePrivate(Path.Combine(StateHome.Path, "sshlab", name));
}
