using System.Net;
using System.Net.Sockets;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>An entry of <c>from=</c> that says something else to sshd than to people.</summary>
/// <param name="Entry">The entry as it stands.</param>
/// <param name="What">What is the matter with it, as a clause.</param>
/// <param name="Meant">The entry, or several, that people mean by it; empty to leave it out, null where that cannot be told.</param>
/// <remarks>Source: OpenSSH <c>match.c</c>, <c>match_pattern_list</c>; <c>addrmatch.c</c>, <c>addr_match_list</c>: commas alone divide, and what is neither an address nor a network is a pattern for names.</remarks>
internal sealed record SourceMistake(string Entry, string What, string? Meant)
{
    private const string Mapped = "::ffff:";
    private const string Unmapped = "is an IPv4 address in the form of IPv6, and sshd knows such a client by the plain one";

    /// <summary>Returns the mistakes of a list, in order.</summary>
    public static IReadOnlyList<SourceMistake> Find(string patterns) => [.. patterns.Split(',').Select(Of).OfType<SourceMistake>()];

    /// <summary>Returns the list as people mean it.</summary>
    public static string Corrected(string patterns) =>
        string.Join(',', patterns.Split(',').Select(entry => Of(entry)?.Meant ?? entry).Where(entry => entry.Trim('!').Length > 0));

    /// <summary>Returns what is the matter with one entry; null when nothing is.</summary>
    public static SourceMistake? Of(string entry)
    {
        var sign = entry.StartsWith('!') ? "!" : "";
        var text = entry[sign.Length..];
        SourceMistake Told(string what, string? meant) => new(entry, what, meant is null ? null : meant.Length == 0 ? "" : sign + meant);
        var shown = $"\"{VisibleText.Of(entry)}\"";
        if (text.Length == 0)
            return Told("an entry is empty: a comma too many, with which sshd gives up on the list", "");
        if (text.Trim().Length != text.Length || entry.TrimStart() != entry)
            return new(entry, $"the entry {shown} {(entry.TrimStart() != entry ? "begins with" : "ends in")} a blank, which counts as part of it, so it never matches", entry.Trim());
        if (text.AsSpan().IndexOfAny(" \t;") >= 0)
            return Told($"{shown} is one entry, for commas alone divide them", string.Join(',', text.Split([' ', '\t', ';'], StringSplitOptions.RemoveEmptyEntries)));
        return OfNetwork(text) is { } network ? Told($"{shown} {network.What}", network.Meant) : OfAddress(text) is { } address ? Told($"{shown} {address.What}", address.Meant) : null;
    }

    private static (string What, string? Meant)? OfNetwork(string text)
    {
        if (text.Split('/') is not [var start, var mask] || !IPAddress.TryParse(start, out var first))
            return null;
        if (IPAddress.TryParse(mask, out var dotted) && mask.Contains('.', StringComparison.Ordinal))
            return ("has its mask in dots, which sshd takes for part of a name", Bits(dotted) is { } bits && first.AddressFamily == AddressFamily.InterNetwork ? $"{new Network(first, bits).First()}/{bits}" : null);
        if (Network.Read(text) is not { } network)
            return null;
        if (IsMapped(start) && network.Bits >= 96)
            return (Unmapped, $"{network.Address.MapToIPv4()}/{network.Bits - 96}");
        return network.IsConsistent ? null
            : network.Bits > (first.AddressFamily == AddressFamily.InterNetwork ? 32 : 128) ? ("has more bits for its mask than an address has, with which sshd gives up on the list", null)
            : start.Count(c => c == '.') is > 0 and < 3 ? ($"is no network, for its address is {first} (four numbers make one), with which sshd gives up on the list", null)
            : ($"has bits set behind its mask, with which sshd gives up on the list: the network is {network.First()}/{network.Bits}", $"{network.First()}/{network.Bits}");
    }

    private static (string What, string? Meant)? OfAddress(string text)
    {
        if (IsMapped(text))
            return (Unmapped, text[Mapped.Length..]);
        if (text.EndsWith('.') && text.All(c => char.IsAsciiDigit(c) || c == '.'))
            return ("fits no address, for nothing stands for the rest of it", text + "*");
        if (text.Trim('[', ']') is var bare && bare != text && IPAddress.TryParse(bare, out _))
            return ("is in brackets, which no address has here", bare);
        if (text.Split('-') is [var low, var high] && IPAddress.TryParse(low, out _) && IPAddress.TryParse(high, out _))
            return ("is a range, which sshd does not know: write networks (192.0.2.0/28) or patterns (192.0.2.*)", null);
        var host = text[(text.IndexOf('@', StringComparison.Ordinal) + 1)..].Split(':') is [var name, ..] ? name : text;
        return host != text && host.Count(c => c == '.') == 3 && IPAddress.TryParse(host, out _) ? ("holds more than an address: neither a user nor a port belongs here", host) : null;
    }

    private static bool IsMapped(string text) => text.StartsWith(Mapped, StringComparison.OrdinalIgnoreCase) && text.Contains('.', StringComparison.Ordinal);

    /// <summary>How many bits a mask in dots has; null when it is none.</summary>
    private static int? Bits(IPAddress mask)
    {
        var bits = string.Concat(mask.GetAddressBytes().Select(part => Convert.ToString(part, 2).PadLeft(8, '0')));
        return bits.TrimStart('1').Contains('1', StringComparison.Ordinal) ? null : bits.TrimEnd('0').Length;
    }
}
