using System.Text.RegularExpressions;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>Mends the form of options without ever dropping one: what meant to restrict the key still does. Null where more than one reading is possible.</summary>
internal static partial class OptionsMending
{
    // The bytes of typographic quotes in UTF-8, one character each.
    private static readonly string[] SmartQuotes = ["\u00e2\u0080\u009c", "\u00e2\u0080\u009d", "\u00e2\u0080\u009e", "\u00e2\u0080\u009f", "\u00c2\u00ab", "\u00c2\u00bb"];

    private static readonly Func<string, string>[] Steps = [StraightQuotes, NoBlanksBetween, QuotedValues, PlainDates, KnownNames];

    /// <summary>Returns the options as sshd takes them; null when they cannot be mended without guessing.</summary>
    public static string? Mend(string options)
    {
        var text = options.Trim(' ', '\t');
        foreach (var step in Steps)
        {
            text = step(text);
            if (KeyOptions.EndOf(text, 0) == text.Length && KeyOptions.ProblemOf(text, null) is null)
                return text;
        }
        return null;
    }

    private static string StraightQuotes(string text)
    {
        foreach (var quote in SmartQuotes)
            text = text.Replace(quote, "\"", StringComparison.Ordinal);
        return SingleQuoted().Replace(text, "=\"${value}\"");
    }

    private static bool HoldsText(string name) => name.Trim().ToUpperInvariant() is "COMMAND" or "ENVIRONMENT";

    private static string NoBlanksBetween(string text)
    {
        // Which blanks are in a value cannot be seen while a quote is open or missing.
        if (KeyOptions.EndOf(text, 0) is null || Options(text).Any(option => option.Split('=', 2) is [var name, var value] && HoldsText(name) && !IsQuoted(value.Trim())))
            return text;
        var parts = Unquoted(text);
        return string.Concat(parts.Select((part, i) =>
            i == 0 || part[0] is ',' or '=' || parts[i - 1][^1] is ',' or '=' ? part : BeginsOption(part) ? "," + part : " " + part));
    }

    /// <summary>Puts the quotes that are missing around values; leaves the text alone where a value could end in two places.</summary>
    private static string QuotedValues(string text)
    {
        List<string> done = [];
        var options = Options(text);
        foreach (var option in options)
        {
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                done.Add(option);
                continue;
            }
            var value = option[(equals + 1)..].Trim(' ', '\t');
            if (IsQuoted(value))
            {
                done.Add(option);
                continue;
            }
            var bare = value.Trim('"', '\'');
            // Where a command ends cannot be told while its quote is missing and more follows.
            var isLast = done.Count == options.Count - 1;
            if (bare.Contains('"', StringComparison.Ordinal) || HoldsAnOption(bare) || (HoldsText(option[..equals]) && !isLast))
                return text;
            done.Add($"{option[..(equals + 1)]}\"{bare}\"");
        }
        return string.Join(',', done);
    }

    // 2030-12-31 and 2030-12-31 18:00 say one thing only.
    private static string PlainDates(string text) =>
        DividedDate().Replace(text, match => match.Groups["name"].Value + string.Concat(match.Groups["digits"].Captures.Select(part => part.Value)) + "\"");

    private static string KnownNames(string text) =>
        string.Join(',', Options(text).Select(option =>
        {
            var name = option.Split('=', 2)[0];
            return Words.IsOptionName(name) || Words.Nearest(name) is not { } meant ? option : meant + option[name.Length..];
        }));

    /// <summary>Divides at the commas that an option's name follows, but for those between quotes that are closed.</summary>
    private static List<string> Options(string text)
    {
        List<string> options = [];
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && Closing(text, at) is { } closing)
                at = closing;
            else if (text[at] == ',' && BeginsOption(text[(at + 1)..]))
            {
                options.Add(text[start..at]);
                start = at + 1;
            }
        }
        return [.. options, text[start..]];
    }

    private static int? Closing(string text, int quote)
    {
        var at = quote + 1;
        while (at < text.Length && text[at] != '"')
            at += text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '"' ? 2 : 1;
        return at < text.Length ? at : null;
    }

    private static bool BeginsOption(string text)
    {
        var name = new string([.. text.TrimStart(' ', '\t').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        return Words.IsOptionName(name) || Words.Nearest(name) is not null;
    }

    private static bool IsQuoted(string value) => value.Length >= 2 && value[0] == '"' && Closing(value, 0) == value.Length - 1;

    private static bool HoldsAnOption(string value) =>
        value.Split([' ', '\t', ',']).Any(word => Words.IsOptionName(word.Split('=')[0]));

    private static List<string> Unquoted(string text)
    {
        List<string> parts = [];
        var (start, quoted) = (0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '"' && (at == 0 || text[at - 1] != '\\'))
                quoted = !quoted;
            if (at < text.Length && (quoted || text[at] is not (' ' or '\t')))
                continue;
            if (at > start)
                parts.Add(text[start..at]);
            start = at + 1;
        }
        return parts;
    }

    [GeneratedRegex("(?<name>(?i:expiry-time)=\")(?<digits>[0-9]{4})-(?<digits>[0-9]{2})-(?<digits>[0-9]{2})(?:[T ](?<digits>[0-9]{2}):(?<digits>[0-9]{2})(?::(?<digits>[0-9]{2}))?)?\"", RegexOptions.None, 1000)]
    private static partial Regex DividedDate();

    [GeneratedRegex("='(?<value>[^'\"]*)'", RegexOptions.None, 1000)]
    private static partial Regex SingleQuoted();
}
