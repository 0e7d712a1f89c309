namespace SshLab.Containers.Engines;

/// <summary>Looks for programs where a shell would.</summary>
internal static class ProgramPath
{
    /// <summary>Returns whether a program of that name is on the PATH.</summary>
    public static bool Exists(string program) => Find(program) is not null;

    /// <summary>Returns the program's path, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, program))
            .FirstOrDefault(File.Exists);
}
