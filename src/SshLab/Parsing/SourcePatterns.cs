using System.Net;

namespace SshLab.Parsing;

/// <summary>A list of addresses, networks and host names as <c>from=</c> has it, matched as sshd does.</summary>
/// <remarks>Source: OpenSSH <c>match.c</c>, <c>match_host_and_ip</c>, <c>match_pattern_list</c>; <c>addrmatch.c</c>, <c>addr_match_list</c>; ssh_config(5), PATTERNS.</remarks>
public static class SourcePatterns
{
    /// <summary>Returns whether sshd lets a client through.</summary>
    /// <param name="patterns">The list, entries divided by commas, <c>!</c> before one that must not match.</param>
    /// <param name="address">The client's address as the server sees it.</param>
    /// <param name="host">The client's name; its address where <c>UseDNS</c> is no.</param>
    public static SourceMatch Match(string patterns, string address, string host)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(host);
        var byAddress = MatchAddress(patterns, address);
        if (byAddress is SourceMatch.Invalid or SourceMatch.Excluded)
            return byAddress;
        var byName = MatchName(patterns, host);
        return byName is SourceMatch.Excluded ? byName
            : byName is SourceMatch.Listed || byAddress is SourceMatch.Listed ? SourceMatch.Listed
            : SourceMatch.NotListed;
    }

    /// <summary>Returns whether an entry (without <c>!</c>) is an address or network that the address is in, or a pattern that it fits; null when the entry makes sshd give up on the list.</summary>
    internal static bool? Covers(string entry, string address)
    {
        if (entry.Length == 0)
            return null;
        if (Network.Read(entry) is not { } network)
            return SshPattern.Matches(address, entry);
        return !network.IsConsistent ? null : IPAddress.TryParse(address, out var client) && network.Contains(client);
    }

    private static SourceMatch MatchAddress(string patterns, string address)
    {
        if (!IPAddress.TryParse(address, out _))
            return SourceMatch.NotListed;
        var found = SourceMatch.NotListed;
        foreach (var entry in patterns.Split(','))
        {
            var negated = entry.StartsWith('!');
            switch (Covers(negated ? entry[1..] : entry, address))
            {
                case null:
                    return SourceMatch.Invalid;
                case true when negated:
                    return SourceMatch.Excluded;
                case true:
                    found = SourceMatch.Listed;
                    break;
            }
        }
        return found;
    }

    private static SourceMatch MatchName(string patterns, string host)
    {
        var found = SourceMatch.NotListed;
        foreach (var entry in patterns.ToLowerInvariant().Split(','))
        {
            var negated = entry.StartsWith('!');
            if (!SshPattern.Matches(host.ToLowerInvariant(), negated ? entry[1..] : entry))
                continue;
            if (negated)
                return SourceMatch.Excluded;
            found = SourceMatch.Listed;
        }
        return found;
    }
}
