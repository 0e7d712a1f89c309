using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>Names in one of sshd's lists that were meant for several and are one. Pure.</summary>
/// <remarks>Source: sshd_config(5), AllowUsers: "a list of user name patterns, separated by spaces"; what stands between quotation marks is one.</remarks>
internal static class JoinedNames
{
    private static readonly char[] NoDividers = [',', ';', ' '];

    /// <summary>Returns evidence for each name of a list that would match if its parts were names; nothing when there is none.</summary>
    /// <param name="keyword">The list's keyword, as people write it.</param>
    /// <param name="list">The names as sshd has them.</param>
    /// <param name="matches">Whether a part of a name would do.</param>
    public static IEnumerable<string> Evidence(string keyword, IEnumerable<string> list, Func<string, bool> matches) =>
        from name in list
        where name.IndexOfAny(NoDividers) >= 0 && name.Split(NoDividers, StringSplitOptions.RemoveEmptyEntries).Any(matches)
        select $"sshd takes '{VisibleText.Of(name)}' for one name: in {keyword} names stand apart by blanks, without commas or quotation marks around them all";
}
