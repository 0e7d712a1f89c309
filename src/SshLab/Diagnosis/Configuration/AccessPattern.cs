using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>Patterns of AllowUsers, DenyUsers, AllowGroups and DenyGroups. Pure.</summary>
/// <remarks>Source: OpenSSH <c>match.c</c>, <c>match_user</c>: <c>USER</c> or <c>USER@HOST</c>, where HOST is matched with the client's address and host name; <c>auth.c</c>, <c>allowed_user</c>.</remarks>
internal static class AccessPattern
{
    /// <summary>Whether a pattern matches the user, coming from that client; null when the client is not known and decides.</summary>
    public static bool? MatchesUser(string pattern, string user, SshdConnection? login)
    {
        var at = pattern.LastIndexOf('@');
        if (at < 0)
            return SshPattern.Matches(user, pattern);
        if (!SshPattern.Matches(user, pattern[..at]))
            return false;
        return login is null ? null : MatchesClient(pattern[(at + 1)..], login);
    }

    /// <summary>Returns the arguments of these lines that are a pattern which matches.</summary>
    public static IReadOnlyDictionary<ConfigurationLine, IReadOnlySet<int>> Matching(IEnumerable<ConfigurationLine> lines, Func<string, bool> matches) =>
        lines.Select(line => (Line: line, Indexes: line.Arguments.Index().Where(word => matches(word.Item.Value)).Select(word => word.Index).ToHashSet()))
            .Where(pair => pair.Indexes.Count > 0)
            .ToDictionary(pair => pair.Line, pair => (IReadOnlySet<int>)pair.Indexes);

    private static bool MatchesClient(string list, SshdConnection login)
    {
        if (list.Split(',').Any(entry => entry.StartsWith('!') && (SshPattern.MatchesAddress(login.Address, entry[1..]) == true || SshPattern.Matches(login.Host.ToLowerInvariant(), entry[1..].ToLowerInvariant()))))
            return false;
        return SshPattern.MatchesAddress(login.Address, list) == true || SshPattern.MatchesList(login.Host.ToLowerInvariant(), list.ToLowerInvariant());
    }
}
