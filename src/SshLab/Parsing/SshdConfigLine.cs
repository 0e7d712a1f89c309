using System.Text;

namespace SshLab.Parsing;

/// <summary>One line of sshd_config, taken apart as sshd does it (<c>servconf.c</c>, <c>process_server_config_line</c>; <c>misc.c</c>, <c>argv_split</c>).</summary>
public sealed record SshdConfigLine
{
    private const string Blank = " \t\r\f";

    private SshdConfigLine(int number, string text, string keyword, IReadOnlyList<SshdConfigWord> arguments) =>
        (Number, Text, Keyword, Arguments) = (number, text, keyword, arguments);

    /// <summary>Its number in the file, from 1.</summary>
    public int Number { get; }

    /// <summary>The line as it stands, without its line feed; one character for each byte.</summary>
    public string Text { get; }

    /// <summary>The keyword as it is written; empty for a comment or an empty line.</summary>
    public string Keyword { get; }

    /// <summary>The arguments up to a comment.</summary>
    public IReadOnlyList<SshdConfigWord> Arguments { get; }

    /// <summary>Takes a whole file apart, line by line.</summary>
    public static IReadOnlyList<SshdConfigLine> ReadAll(ReadOnlyMemory<byte> content) =>
        [.. Encoding.Latin1.GetString(content.Span).Split('\n').Select((line, index) => Read(line, index + 1))];

    /// <summary>Takes one line apart.</summary>
    public static SshdConfigLine Read(string text, int number)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = Skip(text, 0);
        if (start == text.Length || text[start] == '#')
            return new SshdConfigLine(number, text, "", []);
        var end = text.AsSpan(start).IndexOfAny(Blank + "=\"") is >= 0 and var length ? start + length : text.Length;
        var next = Skip(text, end);
        if (next < text.Length && text[next] == '=')
            next++;
        return new SshdConfigLine(number, text, text[start..end], Split(text, next));
    }

    private static List<SshdConfigWord> Split(string text, int position)
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

    private static int Skip(string text, int position)
    {
        while (position < text.Length && Blank.Contains(text[position], StringComparison.Ordinal))
            position++;
        return position;
    }
}
