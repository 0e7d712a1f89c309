using SshLab.Diagnosis.KeyContent;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>A line with one of the client's keys, weighed as sshd weighs it for this login: by the server's clock and the client's address.</summary>
internal sealed record KeyLine
{
    /// <summary>The file it is in.</summary>
    public required KeyFileFacts File { get; init; }

    public required AuthorizedKeysLine Line { get; init; }

    public required PublicKey Key { get; init; }

    /// <summary>Every reason for which it keeps the login out; each alone does.</summary>
    public required IReadOnlyList<LineRefusal> Refusals { get; init; }

    /// <summary>What could not be weighed, as a clause; null when all could.</summary>
    public string? UnknownBecause { get; init; }

    /// <summary>Whether sshd lets the login in by this line; null when that is not known.</summary>
    public bool? Admits => Refusals.Count > 0 ? false : UnknownBecause is null ? true : null;

    /// <summary>The key's lines as they are when damage is mended: their options then count.</summary>
    public static IEnumerable<KeyLine> MendedOf(KeyDamage.Case damaged, ServerFacts server) =>
        damaged.Mending.After is { } after
            ? AuthorizedKeys.Read(after, server.Sshd.Version).Lines.Where(line => line.Holds(damaged.Key)).Select(line => Of(damaged.File.File, line, damaged.Key, server))
            : [];

    /// <summary>Weighs a line that sshd reads.</summary>
    public static KeyLine Of(KeyFileFacts file, AuthorizedKeysLine line, PublicKey key, ServerFacts server)
    {
        List<LineRefusal> refusals = [];
        string? unknown = null;
        var options = line.ParsedOptions;
        if (options.IsAuthority)
            refusals.Add(LineRefusal.Authority);
        if (options.Expiry is { } expiry)
        {
            if (server.Clock is not { } clock)
                unknown = "the server's clock could not be read, and the key's line has an expiry-time";
            else if (expiry.IsOver(clock.Utc, clock.Wall))
                refusals.Add(LineRefusal.Expired);
        }
        if (!options.IsAuthority && options.Find("principals") is not null)
            refusals.Add(LineRefusal.Principals);
        if (options.Find("from") is { Value: { } patterns })
        {
            var (match, because) = ClientSource.Match(patterns, server);
            unknown ??= because;
            if (match is not (null or SourceMatch.Listed))
                refusals.Add(LineRefusal.Source);
        }
        return new KeyLine { File = file, Line = line, Key = key, Refusals = refusals, UnknownBecause = unknown };
    }
}
