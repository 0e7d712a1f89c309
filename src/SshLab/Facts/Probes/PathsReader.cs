using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads what <c>stat</c> and <c>ls -ldn</c> said of each path; either suffices. Pure.</summary>
internal static class PathsReader
{
    private static readonly string[] Followers = ["absent", "unseen", "ls", "stat", "link", "context"];

    public static IReadOnlyDictionary<string, PathFacts> Read(ProbeFrames frames)
    {
        var expected = SelinuxReader.Expected(frames);
        var listing = PathListing.Read(frames);
        var paths = new Dictionary<string, PathFacts>();
        foreach (var group in frames.Groups("path", Followers).GroupBy(group => group[0].Text, group => group.Skip(1)))
        {
            var answers = group.SelectMany(frame => frame).ToList();
            paths[group.Key] = ReadOne(group.Key, name => answers.FirstOrDefault(frame => frame.Name == name), listing) with
            {
                ExpectedContext = expected.GetValueOrDefault(group.Key),
            };
        }
        return paths;
    }

    private static PathFacts ReadOne(string path, Func<string, ProbeFrame?> answer, PathListing listing)
    {
        var listed = answer("ls") is { } line ? ListedPath.Read(line.Text) : listing.Of(path);
        if (listed is null && answer("stat") is null && (answer("absent") ?? answer("unseen")) is { } absent)
            return new PathFacts { Path = path, Kind = absent.Text == "missing" || (absent.Name == "unseen" && listing.IsMissing(path)) ? PathKind.Missing : PathKind.Unknown };
        var facts = new PathFacts
        {
            Path = path,
            Kind = listed?.Kind ?? PathKind.Unknown,
            Mode = listed?.Mode,
            Uid = listed?.Uid,
            Gid = listed?.Gid,
            Owner = listed?.Uid.ToString(CultureInfo.InvariantCulture),
            Group = listed?.Gid.ToString(CultureInfo.InvariantCulture),
            Links = listed?.Links,
            HasAcl = listed?.HasAcl,
            LinkTarget = answer("link")?.Text,
            Context = Label(answer("context")),
        };
        return answer("stat") is { } stat ? WithStat(facts, stat.Text.Split('\n')) : facts;
    }

    /// <summary>Adds what <c>stat -c</c> prints: mode in hexadecimal, uid, gid, links, device, inode, size; then the names.</summary>
    private static PathFacts WithStat(PathFacts facts, string[] lines)
    {
        var numbers = lines[0].Split(' ');
        if (numbers.Length != 7 || !int.TryParse(numbers[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mode)
            || !int.TryParse(numbers[1], out var uid) || !int.TryParse(numbers[2], out var gid)
            || !int.TryParse(numbers[3], out var links) || !long.TryParse(numbers[6], out var size))
            return facts;
        return facts with
        {
            Kind = (mode & 0xF000) switch { 0x8000 => PathKind.File, 0x4000 => PathKind.Directory, 0xA000 => PathKind.Link, _ => PathKind.Other },
            Mode = mode & 0xFFF,
            Uid = uid,
            Gid = gid,
            Links = links,
            Identity = $"{numbers[4]}:{numbers[5]}",
            Size = size,
            Owner = Name(lines.ElementAtOrDefault(1)) ?? facts.Owner ?? numbers[1],
            Group = Name(lines.ElementAtOrDefault(2)) ?? facts.Group ?? numbers[2],
        };
    }

    private static string? Name(string? name) => name is null or "" or "UNKNOWN" ? null : name;

    /// <summary>The word that is a context; <c>ls -Z</c> prints the name beside it.</summary>
    private static string? Label(ProbeFrame? frame) =>
        frame?.Text.Split(' ', '\n').FirstOrDefault(word => word.Count(character => character == ':') >= 2);
}
