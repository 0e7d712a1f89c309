using System.Globalization;
using SshLab.Containers.Labs;

namespace SshLab.Containers.Engines;

/// <summary>A file in which a daemon wrote its process number; one that was killed leaves it behind, and it can keep the next from starting.</summary>
/// <param name="Path">The file.</param>
/// <param name="Program">The program whose number it holds.</param>
internal sealed record PidFile(string Path, string Program)
{
    /// <summary>Returns the daemon's process number if it runs; a number that another program has by now does not count.</summary>
    public int? Running()
    {
        if (!File.Exists(Path) || !int.TryParse(File.ReadAllText(Path).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
            return null;
        // A killed daemon whose parent never asks for it stays in the table as a zombie, under its name.
        return ProcessClock.StartTime(pid) is not null && ProcessClock.Name(pid) == Program ? pid : null;
    }

    /// <summary>Whether the file is there and names no running daemon.</summary>
    public bool IsStale() => File.Exists(Path) && Running() is null;
}
