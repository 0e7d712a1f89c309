using System.Text;

namespace SshLab.Parsing;

/// <summary>One line of sshd_config, taken apart as sshd does it (<c>servconf.c</c>, <c>process_server_config_line</c>).</summary>
public sealed record SshdConfigLine
{
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
    /// <param name="content">The file.</param>
    /// <param name="server">OpenSSH's version, for before 8.7 quotation marks, <c>=</c> and <c>#</c> meant something else; null takes a newer one.</param>
    public static IReadOnlyList<SshdConfigLine> ReadAll(ReadOnlyMemory<byte> content, Version? server = null) =>
        [.. Encoding.Latin1.GetString(content.Span).Split('\n').Select((line, index) => Read(line, index + 1, server))];

    /// <summary>Takes one line apart.</summary>
    /// <param name="text">The line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="server">OpenSSH's version; null takes a newer one.</param>
    public static SshdConfigLine Read(string text, int number, Version? server = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var position = SshdConfigWords.Skip(text, 0);
        if (position == text.Length || text[position] == '#' || SshdConfigWords.Next(text, ref position) is not { } keyword)
            return new SshdConfigLine(number, text, "", []);
        return new SshdConfigLine(number, text, keyword.Value, SshdConfigWords.Split(text, position, server));
    }
}
