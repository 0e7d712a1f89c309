using System.Diagnostics;
using System.Globalization;

namespace SshLab.Containers.Labs;

/// <summary>What tells one process from every other that had or will have its number.</summary>
internal static class ProcessClock
{
    /// <summary>A name for this machine that a reboot does not change.</summary>
    public static string Machine { get; } = Word(FirstLine("/etc/machine-id") is { Length: > 0 } id ? id : Environment.MachineName);

    /// <summary>A name for this boot; empty where there is none.</summary>
    public static string Boot { get; } = Word(FirstLine("/proc/sys/kernel/random/boot_id") ?? "");

    /// <summary>A name for the number space that this process lives in; empty where there is only one.</summary>
    public static string NumberSpace { get; } = Word(new FileInfo("/proc/self/ns/pid").LinkTarget ?? "");

    /// <summary>Returns when a process started; null when there is no such process.</summary>
    public static long? StartTime(int pid)
    {
        if (OperatingSystem.IsLinux())
            return FirstLine($"/proc/{pid}/stat") is { } stat ? StartTimeIn(stat) : null;
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.StartTime.ToUniversalTime().Ticks;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Returns the name of a process's program; null when there is no such process.</summary>
    public static string? Name(int pid) => FirstLine($"/proc/{pid}/comm");

    /// <summary>Reads the start time, in clock ticks since the boot, from a line of <c>/proc/PID/stat</c>: its 22nd field, and a zombie has none.</summary>
    internal static long? StartTimeIn(string stat)
    {
        // The second field is the program's name, in brackets, and may hold blanks and brackets itself.
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 19 && fields[0] is not ("Z" or "X") && long.TryParse(fields[19], CultureInfo.InvariantCulture, out var ticks) ? ticks : null;
    }

    private static string? FirstLine(string path)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Word(string text) => new([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')]);
}
