using System.Runtime.CompilerServices;
using Spectre.Console;

namespace SshLab.Cli.Output;

/// <summary>
/// A line for people, written as an interpolated string: <c>$"{outcome:bad} {title:strong}"</c>. What stands after the colon names
/// a style of <see cref="Palette"/>; every value is made visible (<see cref="VisibleText"/>), and nothing in it is read as markup.
/// </summary>
[InterpolatedStringHandler]
internal sealed class StyledText
{
    public StyledText(int literalLength, int formattedCount)
    {
        _ = literalLength + formattedCount;
    }

    public Paragraph Paragraph { get; } = new();

    /// <summary>How many characters it shows.</summary>
    public int Length { get; private set; }

    public void AppendLiteral(string text) => Append(text, Style.Plain);

    public void AppendFormatted(string? text, string? format = null) => Append(VisibleText.Of(text ?? ""), Palette.Find(format));

    public void AppendFormatted(string? text, int alignment, string? format = null) =>
        Append(alignment < 0 ? VisibleText.Of(text ?? "").PadRight(-alignment) : VisibleText.Of(text ?? "").PadLeft(alignment), Palette.Find(format));

    public void AppendFormatted(int number, string? format = null) => Append($"{number}", Palette.Find(format));

    private void Append(string text, Style style)
    {
        Paragraph.Append(text, style);
        Length += text.Length;
    }
}
