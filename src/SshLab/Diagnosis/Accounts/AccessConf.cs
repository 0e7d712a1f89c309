using System.Net;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What <c>access.conf</c> says of an account that comes from an address: the first line that fits decides, and without one the account passes. Pure.</summary>
/// <remarks>Source: access.conf(5); Linux-PAM <c>pam_access.c</c>, <c>login_access</c>.</remarks>
internal static class AccessConf
{
    public const string Usual = "/etc/security/access.conf";

    /// <summary>The line that refuses.</summary>
    internal sealed record Refusal(TextFileFacts File, int Line, string Text);

    /// <summary>Asks the files in order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="account">The account.</param>
    /// <param name="address">The client's address; null when it is not known.</param>
    /// <param name="unsure">The first line of which it cannot be told whether it fits; null when there is none before the decision.</param>
    /// <returns>The line that refuses; null when none does.</returns>
    public static Refusal? Ask(IEnumerable<TextFileFacts> files, AccountFacts account, string? address, out string? unsure)
    {
        unsure = null;
        foreach (var file in files)
        {
            for (var at = 0; at < file.Lines.Length; at++)
            {
                var text = file.Lines[at].TrimEnd('\r');
                if (text.StartsWith('#') || text.Split(':', 3) is not [var permission, var users, var origins])
                    continue;
                var fits = And(Fits(users, word => IsUser(word, account)), Fits(origins, word => IsOrigin(word, address)));
                if (fits is null)
                {
                    unsure = $"{file.Path} line {at + 1}: {text}";
                    return null;
                }
                if (fits == true)
                    return permission.Trim().StartsWith('+') ? null : new Refusal(file, at + 1, text);
            }
        }
        return null;
    }

    private static bool? Fits(string list, Func<string, bool?> one)
    {
        var words = list.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var except = Array.IndexOf(words, "EXCEPT");
        var first = (except < 0 ? words : words[..except]).Select(one).ToList();
        bool? any = first.Contains(true) ? true : first.Contains(null) ? null : false;
        return except < 0 || any == false ? any : And(any, Fits(string.Join(' ', words[(except + 1)..]), one) is { } taken ? !taken : null);
    }

    private static bool? And(bool? one, bool? other) => one == false || other == false ? false : one is null || other is null ? null : true;

    /// <summary>A plain word is a user's name, or a group's.</summary>
    private static bool? IsUser(string word, AccountFacts account) =>
        word == "ALL" || word == account.Name ? true
        : word.StartsWith('@') || word.Contains('@', StringComparison.Ordinal) ? null
        : account.GroupNames?.Contains(word.StartsWith('(') ? word.Trim('(', ')') : word);

    /// <summary>What comes over the network is never LOCAL, and has no terminal's name.</summary>
    private static bool? IsOrigin(string word, string? address)
    {
        if (word is "ALL")
            return true;
        if (word is "LOCAL" || word.StartsWith("tty", StringComparison.Ordinal) || word.StartsWith("pts", StringComparison.Ordinal) || word is ":0" or "cron" or "crond")
            return false;
        if (address is null || !IPAddress.TryParse(address, out var client))
            return null;
        if (IPAddress.TryParse(word, out var exact))
            return exact.Equals(client);
        if (word.EndsWith('.'))
            return address.StartsWith(word, StringComparison.Ordinal);
        return word.Split('/') is [var network, var mask] && IPAddress.TryParse(network, out var start) ? AddressRange.Holds(start, mask, client) : null;
    }
}
