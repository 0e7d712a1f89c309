using System.Globalization;
using SshLab.Facts;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What limits.conf limits an account to. Pure.</summary>
/// <remarks>
/// Source: limits.conf(5); Linux-PAM <c>pam_limits.c</c>, <c>process_limit</c>: a user's own line beats his groups', these the lines for everybody;
/// of equal ones the last counts. Root has only the lines that name him.
/// </remarks>
internal static class LimitsConf
{
    private const int Nobody = 5;

    /// <summary>Returns the line that decides about an item for the account; null when there is none, or pam_limits is not asked.</summary>
    public static LimitLine? Deciding(AccountView view, params IReadOnlyList<string> items)
    {
        if (view.Server.PamSession?.Any(line => line is { Module: "pam_limits.so", ModuleMissing: false }) != true)
            return null;
        var lines = view.Server.Limits.Select(line => (Line: line, Rank: Rank(line.Domain, view.Account))).Where(pair => pair.Rank < Nobody).ToList();
        if (lines.Exists(pair => pair.Line.Item.Length == 0))
            return null;
        return lines.Where(pair => items.Contains(pair.Line.Item)).Reverse().OrderBy(pair => pair.Rank).Select(pair => pair.Line).FirstOrDefault();
    }

    /// <summary>Returns how much it allows; null when that is no number, or no limit.</summary>
    public static long? Amount(LimitLine line) =>
        long.TryParse(line.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static int Rank(string domain, AccountFacts account)
    {
        if (domain == account.Name)
            return 0;
        if (account.Uid == 0)
            return Nobody;
        if (domain.StartsWith('@'))
            return domain.Contains(':', StringComparison.Ordinal) ? (Holds(domain[1..], account.Gid) ? 1 : Nobody) : account.GroupNames?.Contains(domain[1..]) == true ? 1 : Nobody;
        return domain.StartsWith('%') ? (domain == "%" ? 3 : account.GroupNames?.Contains(domain[1..]) == true ? 2 : Nobody)
            : domain == "*" ? 4
            : domain.Contains(':', StringComparison.Ordinal) && Holds(domain, account.Uid) ? 0 : Nobody;
    }

    /// <summary>A range of ids: <c>1000:</c>, <c>:1000</c>, <c>500:1000</c>.</summary>
    private static bool Holds(string range, int id) =>
        range.Split(':') is [var first, var last]
        && (first.Length == 0 || (int.TryParse(first, CultureInfo.InvariantCulture, out var start) && id >= start))
        && (last.Length == 0 ? first.Length > 0 : int.TryParse(last, CultureInfo.InvariantCulture, out var end) && (first.Length == 0 ? id == end : id <= end));
}
