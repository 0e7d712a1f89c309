using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Reads <c>/proc/self/mountinfo</c>. Pure.</summary>
internal static partial class MountsReader
{
    // proc_pid_mountinfo(5): id, parent, major:minor, root, mount point, options, optional fields, "-", type, source, the file system's options.
    private const int MountPoint = 4, Options = 5, FileSystem = 1, OwnOptions = 3;

    public static IReadOnlyList<MountFacts> Read(ProbeFrames frames) =>
        [.. (frames.Find("mounts")?.Lines ?? []).Select(ReadOne).OfType<MountFacts>()];

    /// <summary>The lines of fstab that the probe chose: the line's number, the place, the kind of file system, what is mounted.</summary>
    public static IReadOnlyList<PlannedMount> Planned(ProbeFrames frames) =>
    [
        .. from line in frames.Find("fstab")?.Lines ?? []
           let words = line.Split(' ', 4)
           where words.Length == 4 && int.TryParse(words[0], out _)
           select new PlannedMount(int.Parse(words[0]), words[1].Length > 1 ? words[1].TrimEnd('/') : words[1], words[2], words[3]),
    ];

    private static MountFacts? ReadOne(string line)
    {
        var words = line.Split(' ');
        var dash = Array.IndexOf(words, "-", Math.Min(Options, words.Length));
        if (dash < 0 || words.Length <= dash + OwnOptions)
            return null;
        return new MountFacts
        {
            MountPoint = Plain(words[MountPoint]),
            FileSystem = words[dash + FileSystem],
            Options = [.. words[Options].Split(',').Concat(words[dash + OwnOptions].Split(',')).Distinct()],
        };
    }

    /// <summary>A blank, tab, line feed or backslash stands there in octal.</summary>
    private static string Plain(string path) =>
        Octal().Replace(path, match => $"{(char)Convert.ToInt32(match.Groups["code"].Value, 8)}");

    [GeneratedRegex(@"\\(?<code>[0-7]{3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Octal();
}
