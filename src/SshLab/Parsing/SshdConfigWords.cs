using System.Text;

namespace SshLab.Parsing;

/// <summary>Divides the arguments of a line of sshd_config, as the version in question does. Pure.</summary>
/// <remarks>
/// Source: OpenSSH <c>misc.c</c>: since 8.7 <c>argv_split</c> (both kinds of quotation marks, a backslash before one of them, a comment where a word
/// begins); before, <c>strdelim</c> (double quotation marks alone, <c>=</c> divides too) on a line that was cut at its first <c>#</c>.
/// </remarks>
internal static class SshdConfigWords
{
    private const string Blank = " \t\r\f";
    private static readonly Version ArgvSince = new(8, 7);

    /// <summary>Whether a version reads lines in the old way.</summary>
    public static bool IsOld(Version? server) => server is not null && server < ArgvSince;

    /// <summary>Returns the words from a position on.</summary>
    public static IReadOnlyList<SshdConfigWord> Split(string text, int position, Version? server)
    {
        if (!IsOld(server))
            return SplitNew(text, position);
        List<SshdConfigWord> words = [];
        var end = End(text);
        while (Skip(text, position) is var start && start < end && Next(text, ref start) is { Value.Length: > 0 } word)
        {
            words.Add(word);
            position = start;
        }
        return words;
    }

    /// <summary>Returns the word that begins at a position as every version reads a keyword, and as the old ones read arguments too; null where a quotation mark is not closed.</summary>
    public static SshdConfigWord? Next(string text, ref int position)
    {
        var (start, end) = (position, End(text));
        var stop = text.AsSpan(start, end - start).IndexOfAny(Blank + "\"=");
        stop = stop < 0 ? end : start + stop;
        if (stop < end && text[stop] == '"')
        {
            var close = text.AsSpan(stop + 1, end - stop - 1).IndexOf('"');
            if (close < 0)
                return null;
            close += stop + 1;
            position = Skip(text, close + 1);
            return new(text[start..stop] + text[(stop + 1)..close], start, close + 1);
        }
        var divided = stop < end && text[stop] == '=';
        position = Skip(text, Math.Min(stop + (divided ? 1 : 0), end));
        if (!divided && position < end && text[position] == '=')
            position = Skip(text, position + 1);
        return new(text[start..stop], start, stop);
    }

    /// <summary>Returns the first position that holds no blank.</summary>
    public static int Skip(string text, int position)
    {
        while (position < text.Length && Blank.Contains(text[position], StringComparison.Ordinal))
            position++;
        return position;
    }

    private static int End(string text) => text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var comment ? comment : text.Length;

    private static List<SshdConfigWord> SplitNew(string text, int position)
    {
        var words = new List<SshdConfigWord>();
        while ((position = Skip(text, position)) < text.Length && text[position] != '#')
        {
            var (start, quote, value) = (position, '\0', new StringBuilder());
            for (; position < text.Length && (quote != '\0' || !Blank.Contains(text[position], StringComparison.Ordinal)); position++)
            {
                var c = text[position];
                if (c == '\\' && position + 1 < text.Length && (text[position + 1] is '\'' or '"' or '\\' || (quote == '\0' && text[position + 1] == ' ')))
                    value.Append(text[++position]);
                else if (quote == '\0' && c is '"' or '\'')
                    quote = c;
                else if (c == quote)
                    quote = '\0';
                else
                    value.Append(c);
            }
            words.Add(new SshdConfigWord(value.ToString(), start, position));
        }
        return words;
    }
}
