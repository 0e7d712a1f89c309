using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>Where the client comes from, as the server sees it.</summary>
internal static class ClientSource
{
    /// <summary>Whether the server looks up client names; with no (the default since 6.8), a name in a list never matches.</summary>
    public static bool UsesNames(ServerFacts server) => server.Sshd.Configuration?.GetValueOrDefault("usedns")?[0] == "yes";

    /// <summary>Matches a list of sources; null with the reason where it depends on what is not known.</summary>
    public static (SourceMatch? Match, string? Because) Match(string patterns, ServerFacts server)
    {
        // Such a list keeps everybody out, wherever they come from.
        if (patterns.Split(',').Any(entry => SourcePatterns.Covers(entry.TrimStart('!'), "0.0.0.0") is null))
            return (SourceMatch.Invalid, null);
        if (server.ClientAddress is not { } address)
            return (null, "it is not known from which address the server sees the client, and the key's line has from=");
        if (!UsesNames(server))
            return (SourcePatterns.Match(patterns, address, address), null);
        if (server.ClientName is { } name)
            return (SourcePatterns.Match(patterns, address, name), null);
        // With any name the answer is the same: then the name does not matter.
        return patterns.Any(char.IsAsciiLetter)
            ? (null, "it is not known by which name the server knows the client (UseDNS yes), and the key's line has from=")
            : (SourcePatterns.Match(patterns, address, address), null);
    }

    /// <summary>Returns the list with the least changed so that it lets the address through: slips of the pen are put right, what excludes the address goes, and the address is added if still needed.</summary>
    public static string Opened(string patterns, string address)
    {
        List<string> entries = [.. SourceMistake.Corrected(patterns).Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Where(entry => SourcePatterns.Covers(entry.TrimStart('!'), address) is { } covers && !(entry.StartsWith('!') && covers))];
        return Lets(entries, address) ? string.Join(',', entries) : string.Join(',', entries.Append(address));
    }

    /// <summary>Whether the list, once its slips of the pen are put right, lets the address through.</summary>
    public static bool IsMeantFor(string patterns, string address) => Lets(SourceMistake.Corrected(patterns).Split(','), address);

    private static bool Lets(IEnumerable<string> entries, string address) => SourcePatterns.Match(string.Join(',', entries), address, address) == SourceMatch.Listed;
}
