using System.Net;
using SshLab.Facts;

namespace SshLab.Diagnosis.Connections;

/// <summary>What <c>/etc/hosts.allow</c> and <c>/etc/hosts.deny</c> say of sshd and a client: the first line that fits decides, of hosts.allow first. Pure.</summary>
/// <remarks>Source: hosts_access(5), hosts_options(5).</remarks>
internal static class HostsAccess
{
    public const string Allow = "/etc/hosts.allow";
    public const string Deny = "/etc/hosts.deny";

    /// <summary>The line that refuses.</summary>
    internal sealed record Refusal(string File, int Line, string Text);

    /// <summary>Asks both lists.</summary>
    /// <param name="files">The files of the server.</param>
    /// <param name="address">The client's address; null when it is not known.</param>
    /// <param name="unsure">The first line of which it cannot be told whether it fits; null when there is none before the decision.</param>
    /// <returns>The line that refuses; null when none does.</returns>
    public static Refusal? Ask(IReadOnlyDictionary<string, TextFileFacts> files, string? address, out string? unsure)
    {
        unsure = null;
        foreach (var (file, refusing) in new[] { (Allow, false), (Deny, true) })
        {
            foreach (var (number, text) in Rules(files.GetValueOrDefault(file)))
            {
                var parts = Parts(text);
                var fits = parts.Count < 2 ? false : And(Fits(parts[0], IsSshd), Fits(parts[1], word => IsClient(word, address)));
                if (fits is null)
                {
                    unsure = $"{file} line {number}: {text}";
                    return null;
                }
                if (fits == false)
                    continue;
                var last = parts[^1].Trim();
                var refused = parts.Count > 2 && last is "deny" or "DENY" or "allow" or "ALLOW" ? last is "deny" or "DENY" : refusing;
                return refused ? new Refusal(file, number, text) : null;
            }
        }
        return null;
    }

    /// <summary>The lines that are rules, those that a backslash continues put together.</summary>
    private static IEnumerable<(int Number, string Text)> Rules(TextFileFacts? file)
    {
        var lines = file?.Lines ?? [];
        for (var at = 0; at < lines.Length; at++)
        {
            var (number, text) = (at + 1, lines[at].TrimEnd('\r'));
            while (text.EndsWith('\\') && at + 1 < lines.Length)
                text = text[..^1] + lines[++at];
            if (text.Trim() is { Length: > 0 } rule && rule[0] != '#')
                yield return (number, rule);
        }
    }

    /// <summary>Colons divide, except within the brackets of an IPv6 address.</summary>
    private static List<string> Parts(string text)
    {
        List<string> parts = [""];
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { '[' => 1, ']' => -1, _ => 0 };
            if (c == ':' && depth == 0)
                parts.Add("");
            else
                parts[^1] += c;
        }
        return parts;
    }

    /// <summary>Whether a list fits; EXCEPT takes out of what stands before it what stands behind.</summary>
    private static bool? Fits(string list, Func<string, bool?> one)
    {
        var words = list.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var except = Array.IndexOf(words, "EXCEPT");
        var first = (except < 0 ? words : words[..except]).Select(one).ToList();
        bool? any = first.Contains(true) ? true : first.Contains(null) ? null : false;
        return except < 0 || any == false ? any : And(any, Fits(string.Join(' ', words[(except + 1)..]), one) is { } taken ? !taken : null);
    }

    private static bool? And(bool? one, bool? other) => one == false || other == false ? false : one is null || other is null ? null : true;

    private static bool? IsSshd(string word) => word switch { "ALL" or "sshd" => true, _ when word.StartsWith("sshd@", StringComparison.Ordinal) => null, _ => false };

    private static bool? IsClient(string word, string? address)
    {
        if (word == "ALL")
            return true;
        if (address is null || !IPAddress.TryParse(address, out var client))
            return null;
        var plain = word.Trim('[', ']');
        if (word.EndsWith('.'))
            return address.StartsWith(word, StringComparison.Ordinal);
        if (IPAddress.TryParse(plain, out var exact))
            return exact.Equals(client);
        if (plain.Split('/') is [var network, var mask] && IPAddress.TryParse(network, out var start))
            return AddressRange.Holds(start, mask, client);
        // Names, netgroups and files are the server's to resolve.
        return null;
    }
}
