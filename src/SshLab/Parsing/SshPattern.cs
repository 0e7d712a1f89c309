namespace SshLab.Parsing;

/// <summary>Patterns with <c>*</c> and <c>?</c>, and lists of them, as ssh and sshd match names (<c>match.c</c>). Pure.</summary>
public static class SshPattern
{
    /// <summary>Whether the whole name is matched.</summary>
    public static bool Matches(string name, string pattern)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pattern);
        var (at, p, star, resume) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, resume) = (p++, at);
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[at]))
                (p, at) = (p + 1, at + 1);
            else if (star >= 0)
                (p, at) = (star + 1, ++resume);
            else
                return false;
        }
        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }

    /// <summary>Whether a list, divided by commas, matches: an entry with <c>!</c> that matches makes it fail, whatever else does.</summary>
    /// <param name="list">The list.</param>
    /// <param name="matches">Whether one entry, its <c>!</c> taken off, matches; null when that is not known.</param>
    /// <returns>Null when an entry that is not known decides.</returns>
    public static bool? MatchesList(string list, Func<string, bool?> matches)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(matches);
        var entries = list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(entry => (Negated: entry[0] == '!', Result: matches(entry.TrimStart('!')))).ToList();
        if (entries.Exists(entry => entry is { Negated: true, Result: true }))
            return false;
        if (entries.Exists(entry => entry is { Negated: true, Result: null }))
            return null;
        var positive = entries.Where(entry => !entry.Negated).Select(entry => entry.Result).ToList();
        return positive.Contains(true) ? true : positive.Contains(null) ? null : false;
    }

    /// <summary>Whether a list of name patterns matches.</summary>
    public static bool MatchesList(string name, string list) => MatchesList(list, pattern => Matches(name, pattern)) == true;

    /// <summary>Whether a list of addresses, address patterns and networks (<c>192.0.2.0/24</c>) matches.</summary>
    /// <returns>Null when the address is none.</returns>
    public static bool? MatchesAddress(string address, string list)
    {
        ArgumentNullException.ThrowIfNull(address);
        return System.Net.IPAddress.TryParse(address, out var parsed)
            ? MatchesList(list, entry => System.Net.IPNetwork.TryParse(entry, out var network)
                ? network.Contains(parsed)
                : Matches(address.ToLowerInvariant(), entry.ToLowerInvariant()) || (System.Net.IPAddress.TryParse(entry, out var other) && other.Equals(parsed)))
            : null;
    }
}
