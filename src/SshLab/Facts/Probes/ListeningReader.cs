using System.Globalization;
using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Reads on which ports sshd listens: the sockets that listen, and those among its open files. Pure.</summary>
internal static partial class ListeningReader
{
    public static IReadOnlyList<int>? Read(ProbeFrames frames)
    {
        if (frames.Find("listening") is not { } sockets || frames.Find("sshd-running") is not { } running)
            return null;
        if (running.Text.Length == 0)
            return [];
        if (frames.Text("listening-files") is not { } files)
            return null;
        var own = Socket().Matches(files).Select(match => match.Groups["inode"].Value).ToHashSet();
        return [.. from line in sockets.Lines
                   let words = line.Split(' ')
                   where words.Length == 2 && own.Contains(words[1])
                   select int.Parse(words[0], CultureInfo.InvariantCulture) into port
                   group port by port into same
                   orderby same.Key
                   select same.Key];
    }

    [GeneratedRegex(@"-> socket:\[(?<inode>[0-9]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Socket();
}
