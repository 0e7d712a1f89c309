using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>Whether a Match line is about a login. Pure.</summary>
/// <remarks>Source: sshd_config(5), Match; OpenSSH <c>servconf.c</c>, <c>match_cfg_line</c>: all criteria of the line must hold.</remarks>
internal static class MatchLine
{
    /// <summary>Returns whether all criteria hold; null when one that decides is not known.</summary>
    public static bool? Applies(SshdConfigLine line, SshdConnection login, AccountFacts? account)
    {
        List<bool?> results = [];
        var words = line.Arguments.SelectMany(word => IsPair(word.Value) ? word.Value.Split('=', 2) : [word.Value]).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var criterion = words[i].ToLowerInvariant();
            if (criterion is "all" or "invalid-user")
                results.Add(criterion == "all" || account is null);
            else
                results.Add(i + 1 < words.Count ? Holds(criterion, words[++i], login, account) : null);
        }
        return results.Contains(false) ? false : results.Contains(null) ? null : results.Count > 0;
    }

    private static bool? Holds(string criterion, string list, SshdConnection login, AccountFacts? account) => criterion switch
    {
        "user" => SshPattern.MatchesList(login.User, list),
        "group" => OfGroups(list, account),
        "host" => SshPattern.MatchesList(login.Host.ToLowerInvariant(), list.ToLowerInvariant()),
        "address" => SshPattern.MatchesAddress(login.Address, list),
        "localaddress" => SshPattern.MatchesAddress(login.LocalAddress, list),
        "localport" => list.Split(',').Contains($"{login.LocalPort}"),
        _ => null,
    };

    /// <summary>sshd asks of every group (<c>groupaccess.c</c>, <c>ga_match_pattern_list</c>): one that an entry with <c>!</c> names decides at once.</summary>
    private static bool? OfGroups(string list, AccountFacts? account) =>
        account is null ? false
        : account.GroupNames is not { } names ? null
        : !names.Any(name => list.Split(',').Any(entry => entry.StartsWith('!') && SshPattern.Matches(name, entry[1..])))
            && names.Any(name => SshPattern.MatchesList(name, list));

    private static bool IsPair(string word) =>
        word.Split('=', 2) is [var name, _] && name.ToLowerInvariant() is "user" or "group" or "host" or "address" or "localaddress" or "localport" or "rdomain";
}
