using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the lines of sshd's PAM service that are about accounts, includes resolved, in order. Pure.</summary>
internal static class PamReader
{
    private const int Deepest = 32;

    /// <summary>Returns the lines; null when there is no such service, or it could not be read.</summary>
    public static IReadOnlyList<PamLine>? Read(ProbeFrames frames)
    {
        if (frames.Find("pam") is not { } pam)
            return null;
        var missing = pam.Lines.Where(line => line.StartsWith("missing ", StringComparison.Ordinal)).Select(line => Path.GetFileName(line[8..])).ToHashSet(StringComparer.Ordinal);
        var lines = pam.Lines.Select(ReadOne).OfType<PamLine>().Select(line => missing.Contains(line.Module) ? line with { ModuleMissing = true } : line).ToList();
        if (lines.Count == 0)
            return null;
        var files = lines.GroupBy(line => line.File).ToDictionary(file => file.Key, file => file.ToList());
        return [.. Resolve(lines[0].File, files, 0)];
    }

    private static IEnumerable<PamLine> Resolve(string file, Dictionary<string, List<PamLine>> files, int depth)
    {
        if (depth > Deepest || !files.TryGetValue(file, out var lines))
            return [];
        return lines.SelectMany(line => line.IsInclude ? Resolve(FileOf(line.Module, files), files, depth + 1) : [line]);
    }

    private static string FileOf(string name, Dictionary<string, List<PamLine>> files) =>
        name.StartsWith('/') ? name : files.ContainsKey($"/etc/pam.d/{name}") ? $"/etc/pam.d/{name}" : $"/usr/lib/pam.d/{name}";

    /// <summary>The probe's words: the line's type, its number, its file, and the line.</summary>
    private static PamLine? ReadOne(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 5 || !int.TryParse(words[1], CultureInfo.InvariantCulture, out var number))
            return null;
        if (words[0] == "@include")
            return new PamLine(words[2], number, "@include", words[4], []);
        // Behind the type: the control, one word or several in brackets, then the module.
        var rest = words[4..];
        var end = rest[0].StartsWith('[') ? Array.FindIndex(rest, word => word.EndsWith(']')) : 0;
        if (end < 0 || rest.Length <= end + 1)
            return null;
        var module = rest[end + 1];
        var control = string.Join(' ', rest[..(end + 1)]);
        return new PamLine(words[2], number, control, control is "include" or "substack" ? module : Path.GetFileName(module), rest[(end + 2)..]);
    }
}
