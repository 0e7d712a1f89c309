using System.Globalization;
using System.Text;

namespace SshLab.Parsing;

/// <summary>Text from a server or a file, fit to be shown: nothing in it can drive a terminal.</summary>
public static class VisibleText
{
    /// <summary>Returns the text with every control, formatting and unprintable character, and every blank that is not the usual one, written as an escape (<c>\x1B</c>, <c>\u202E</c>, <c>\xA0</c>), at most so many characters of it.</summary>
    public static string Of(string text, int most = 200)
    {
        ArgumentNullException.ThrowIfNull(text);
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (visible.Length >= most)
                return visible.Append('…').ToString();
            if (IsShown(rune))
                visible.Append(rune.ToString());
            else
                visible.Append(rune.Value < 0x100 ? $"\\x{rune.Value:X2}" : $"\\u{rune.Value:X4}");
        }
        return visible.ToString();
    }

    /// <summary>Returns the text shown like <see cref="Of(string, int)"/>, however long it is: for what people copy whole.</summary>
    public static string Whole(string text) => Of(text, int.MaxValue);

    /// <summary>Returns the bytes as UTF-8 text, shown like <see cref="Of(string, int)"/>.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, int most = 200) => Of(Encoding.UTF8.GetString(bytes), most);

    /// <summary>Returns the last of a program's output, line by line, each shown like <see cref="Of(string, int)"/>.</summary>
    public static string LinesOf(string text, int mostLines = 40)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        var shown = lines.TakeLast(mostLines).Select(line => Of(line, 500));
        return string.Join('\n', lines.Count > mostLines ? shown.Prepend("…") : shown);
    }

    private static bool IsShown(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned);
}
