using System.Text;

namespace SshLab.Facts.Probes;

/// <summary>Takes what <c>head -c</c> said of several files apart: each one's name stands above it, and <c>/dev/null</c> behind the last. Pure.</summary>
internal static class HeadedFiles
{
    private const string Last = "/dev/null";

    /// <summary>Returns the files that were read, by name, byte for byte.</summary>
    /// <param name="output">What it said.</param>
    /// <param name="names">The files it was asked for, each at most once, in that order; one that it could not read is left out.</param>
    public static IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Read(ReadOnlyMemory<byte> output, IReadOnlyList<string> names)
    {
        List<KeyValuePair<string, ReadOnlyMemory<byte>>> files = [];
        List<string> left = [.. names, Last];
        string? name = null;
        while (Next(output.Span, left, isFirst: name is null) is var (at, next, length))
        {
            if (name is not null)
                files.Add(new(name, output[..at]));
            output = output[(at + length)..];
            left.RemoveRange(0, left.IndexOf(next) + 1);
            name = next;
        }
        return files;
    }

    /// <summary>The nearest heading of any of the names; null when there is none.</summary>
    private static (int At, string Name, int Length)? Next(ReadOnlySpan<byte> output, List<string> names, bool isFirst)
    {
        (int At, string Name, int Length)? nearest = null;
        foreach (var name in names)
        {
            var heading = Encoding.UTF8.GetBytes($"{(isFirst ? "" : "\n")}==> {name} <==\n");
            var at = output.IndexOf(heading);
            // What is cut off at the end by the shell, which drops line feeds there, was the last heading's own.
            if (at < 0 && name == Last && output.EndsWith(heading.AsSpan()[..^1]))
                at = output.Length - (heading.Length - 1);
            if (at >= 0 && (nearest is null || at < nearest.Value.At))
                nearest = (at, name, Math.Min(heading.Length, output.Length - at));
        }
        return nearest;
    }
}
