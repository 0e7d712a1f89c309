using System.Globalization;
using System.Net;
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
                   where words.Length >= 2 && own.Contains(words[1])
                   select int.Parse(words[0], CultureInfo.InvariantCulture) into port
                   group port by port into same
                   orderby same.Key
                   select same.Key];
    }

    /// <summary>The sockets themselves; null when they were not seen.</summary>
    public static IReadOnlyList<ListeningSocket>? Sockets(ProbeFrames frames)
    {
        if (frames.Find("listening") is not { } sockets || frames.Find("sshd-running") is not { } running)
            return null;
        var own = Socket().Matches(frames.Text("listening-files") ?? "").Select(match => match.Groups["inode"].Value).ToHashSet();
        return running.Text.Length > 0 && own.Count == 0 ? null :
        [
            .. from line in sockets.Lines
               let words = line.Split(' ')
               where words.Length == 3 && own.Contains(words[1])
               select new ListeningSocket(AddressOf(words[2]), int.Parse(words[0], CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>The ports on which anybody listens; null when they were not seen.</summary>
    public static IReadOnlyList<int>? OpenPorts(ProbeFrames frames) => frames.Find("listening") is not { } sockets ? null :
        [.. sockets.Lines.Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).Distinct().Order()];

    /// <summary>The kernel writes addresses as words of four bytes, each in this machine's order, which is the lowest byte first on all that matter.</summary>
    private static string AddressOf(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        for (var word = 0; word + 4 <= bytes.Length; word += 4)
            Array.Reverse(bytes, word, 4);
        return new IPAddress(bytes).ToString();
    }

    [GeneratedRegex(@"-> socket:\[(?<inode>[0-9]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Socket();
}
