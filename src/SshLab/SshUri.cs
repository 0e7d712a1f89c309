using System.Globalization;
using System.Text;

namespace SshLab;

/// <summary>Reads <c>ssh://[USER[;PARAMETERS]@]HOST[:PORT]</c> as ssh does. Pure.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>parse_uri</c>, <c>urldecode</c>; <c>readconf.c</c>, <c>parse_ssh_uri</c>: no path, and no host but letters, digits, <c>-</c>, <c>.</c> and <c>_</c>.</remarks>
internal static class SshUri
{
    private const string Scheme = "ssh://";
    private const string Form = "Give it as ssh://[USER@]HOST[:PORT], or as [USER@]HOST and -p PORT.";

    /// <summary>Whether the text is meant as a URI; an alias of ssh_config has no <c>://</c>.</summary>
    public static bool IsMeant(string text) => text.IndexOf("://", StringComparison.Ordinal) is > 0 and var end && text.Take(end).All(char.IsAsciiLetterOrDigit);

    /// <summary>Reads it.</summary>
    /// <exception cref="BadInputException">ssh would not take it.</exception>
    public static Target Parse(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
            throw new BadInputException($"ssh takes a URI only when it begins with {Scheme}, in small letters: this one it would take for the name of a host. {Form}");
        var rest = text[Scheme.Length..];
        var at = rest.IndexOf('@', StringComparison.Ordinal);
        var user = at < 0 ? null : User(rest[..at].Split(';', 2)[0]);
        var (host, port) = HostAndPort(rest[(at + 1)..]);
        return new Target(host) { User = user, Port = port };
    }

    private static string User(string encoded)
    {
        if (encoded.Length == 0)
            throw new BadInputException($"The URI has an empty user name. {Form}");
        // Not echoed: what follows the colon is most likely a password.
        if (encoded.Contains(':', StringComparison.Ordinal))
            throw new BadInputException("The URI has a ':' before its '@': ssh takes no password there, it would send all of it to the server as the user's name. Leave the password out; where the colon belongs to the name, write it as %3A.");
        if (encoded.Contains('+', StringComparison.Ordinal))
            throw new BadInputException("The URI's user name has a '+', which ssh reads as a blank in a URI. Write it as %2B, or give the name with -l.");
        return Decoded(encoded) ?? throw new BadInputException($"The URI's user name has a '%' that two hexadecimal digits other than 00 must follow. Write a plain '%' as %25. {Form}");
    }

    private static string? Decoded(string encoded)
    {
        var bytes = new List<byte>();
        for (var index = 0; index < encoded.Length; index++)
        {
            if (encoded[index] != '%')
            {
                var rune = Rune.GetRuneAt(encoded, index);
                bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
                index += rune.Utf16SequenceLength - 1;
                continue;
            }
            if (index + 2 >= encoded.Length || !byte.TryParse(encoded.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value == 0)
                return null;
            bytes.Add(value);
            index += 2;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static (string Host, int? Port) HostAndPort(string text)
    {
        var end = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) + 1 : text.IndexOfAny([':', '/']);
        if (end < 0)
            end = text.Length;
        var host = text[..end].TrimStart('[').TrimEnd(']');
        if (host.Contains(':', StringComparison.Ordinal) || text.Count(c => c == ':') > 1)
            throw new BadInputException("ssh takes no IPv6 address in a URI, with brackets or without. Give it as [USER@]ADDRESS, without brackets, and the port with -p.");
        if (!IsDomain(host))
            throw new BadInputException($"The URI's host name is {(host.Length == 0 ? "empty" : "none that ssh takes in a URI: letters, digits, '-', '_' and single dots, the first no '-' and no dot")}. {Form}");
        return (host.TrimEnd('.'), Port(text[end..]));
    }

    private static bool IsDomain(string host) => host.Length > 0 && (char.IsAsciiLetterOrDigit(host[0]) || host[0] == '_')
        && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') && !host.Contains("..", StringComparison.Ordinal);

    private static int? Port(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0 && slash < text.Length - 1)
            throw new BadInputException($"The URI has a path, and ssh takes none (sftp and scp do). {Form}");
        var digits = (slash < 0 ? text : text[..slash]).TrimStart(':');
        if (digits.Length == 0)
            return null;
        return text[0] == ':' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port
            : throw new BadInputException($"The URI's port is no number from 1 to 65535. {Form}");
    }
}
