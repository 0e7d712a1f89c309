using System.Globalization;
using System.Text;

namespace SshLab.Cli.Output;

/// <summary>Text from servers and files as it may be shown: nothing in it can move the cursor, colour the screen or reorder what is read.</summary>
internal static class VisibleText
{
    /// <summary>Returns the text with every control and invisible formatting character written out (<c>\x1b</c>, <c>\u202e</c>); line breaks too.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsInvisible))
            return text;
        var shown = new StringBuilder();
        foreach (var character in text)
            shown.Append(IsInvisible(character) ? Escape(character) : character.ToString());
        return shown.ToString();
    }

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < '\u0100' => $"\\x{(int)character:x2}",
        _ => $"\\u{(int)character:x4}",
    };
}
