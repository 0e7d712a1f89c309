using System.Globalization;
using System.Text;

namespace SshLab.Processes;

/// <summary>Makes text that came from elsewhere safe to print: no terminal escape, no character that reorders or hides others.</summary>
internal static class VisibleText
{
    /// <summary>Returns the text with every control and formatting character written out (<c>\x1b</c>); line feeds and tabs stay.</summary>
    public static string Of(string text)
    {
        if (!text.Any(MustBeWrittenOut))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (!MustBeWrittenOut(character))
                visible.Append(character);
            else if (character != '\r')
                visible.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}");
        }
        return visible.ToString();
    }

    private static bool MustBeWrittenOut(char character) =>
        character is not ('\n' or '\t')
        && (char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
