using System.Runtime.CompilerServices;
using Spectre.Console;
using SshLab.Parsing;

namespace SshLab.Cli.Output;

/// <summary>
/// A line for people, written as an interpolated string: <c>$"{outcome:bad} {title:strong}"</c>. What stands after the colon names
/// a style of <see cref="Palette"/>; every value is made visible (<see cref="VisibleText"/>), and nothing in it is read as markup.
/// </summary>
[InterpolatedStringHandler]
internal sealed class StyledText
{
    private readonly List<(string Text, Style Style)> _spans = [];

    public StyledText()
    {
    }

    public StyledText(int literalLength, int formattedCount)
    {
        _ = literalLength + formattedCount;
    }

    /// <summary>The text without its styles.</summary>
    public string Plain => string.Concat(_spans.Select(span => span.Text));

    public void AppendLiteral(string text) => _spans.Add((text, Style.Plain));

    public void AppendFormatted(string? text, string? format = null) => _spans.Add((VisibleText.Whole(text ?? ""), Palette.Find(format)));

    public void AppendFormatted(string? text, int alignment, string? format = null) =>
        AppendFormatted(alignment < 0 ? VisibleText.Whole(text ?? "").PadRight(-alignment) : VisibleText.Whole(text ?? "").PadLeft(alignment), format);

    public void AppendFormatted(int number, string? format = null) => AppendFormatted($"{number}", format);

    /// <summary>Appends a part with its style.</summary>
    public StyledText With(string text, string? style = null)
    {
        AppendFormatted(text, style);
        return this;
    }

    /// <summary>Returns it on one line.</summary>
    public Paragraph OnOneLine()
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in _spans)
            paragraph.Append(text, style);
        return paragraph;
    }

    /// <summary>Returns it broken at blanks into lines that are no wider than that, unless a single word is.</summary>
    public IReadOnlyList<Paragraph> Wrap(int width)
    {
        List<Paragraph> lines = [new()];
        var used = 0;
        foreach (var (word, style) in _spans.SelectMany(span => Words(span.Text).Select(word => (word, span.Style))))
        {
            if (used > 0 && used + word.TrimEnd().Length > width)
            {
                lines.Add(new Paragraph());
                used = 0;
            }
            lines[^1].Append(word, style);
            used += word.Length;
        }
        return lines;
    }

    /// <summary>Divides after each run of blanks, so that nothing is lost.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == ' ' && text[i] != ' ')
            {
                yield return text[start..i];
                start = i;
            }
        }
        yield return text[start..];
    }
}
