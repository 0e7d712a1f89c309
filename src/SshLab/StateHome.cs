using SshLab.Processes;

namespace SshLab;

/// <summary>The directory for what must outlive a process: <c>${XDG_STATE_HOME:-~/.local/state}</c>.</summary>
public static class StateHome
{
    /// <summary>The directory's path; it need not exist. A variable that holds no absolute path counts as unset.</summary>
    /// <exception cref="ToolFailedException">There is no home directory in which it could be.</exception>
    public static string Path
    {
        get
        {
            if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } given && System.IO.Path.IsPathRooted(given))
                return given;
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
            return System.IO.Path.IsPathRooted(home) && Directory.Exists(home)
                ? System.IO.Path.Combine(home, ".local", "state")
                : throw new ToolFailedException($"The home directory '{home}' (HOME) does not exist, so there is no place for what SshLab keeps. Set HOME to yours, or XDG_STATE_HOME to a directory that you can write to.");
        }
    }
}
