using System.Globalization;
using System.Text;
using SshLab.Shells;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>Edits of a file as the commands a person types on the server, as root, in any POSIX shell.</summary>
internal static class TypedEdit
{
    /// <summary>Replaces lines by others; texts have one character for each byte.</summary>
    public static string ReplaceLines(string path, int first, int last, IReadOnlyList<string> lines)
    {
        var where = first == last ? $"{first}" : $"{first},{last}";
        // sed takes the text line by line: a backslash at the end goes on to the next, one in it is doubled, leading blanks need one.
        var texts = lines.Select((line, i) => Protect(line) + (i < lines.Count - 1 ? "\\" : ""));
        return $"sed -i -e {ShellQuoting.Quote(where + "c\\")} {string.Join(' ', texts.Select(text => "-e " + Word(text)))} {ShellQuoting.QuoteIfNeeded(path)}";
    }

    /// <summary>Appends a line, on a line of its own even where the last one has no newline.</summary>
    public static string Append(string path, string line, bool newlineFirst) =>
        $"printf '{(newlineFirst ? "\\n" : "")}%s\\n' {Word(line)} >> {ShellQuoting.QuoteIfNeeded(path)}";

    /// <summary>Passes the file through a filter that reads standard input, and writes the result into the same file: owner, mode and label stay.</summary>
    public static string Filter(string path, string filter) =>
        $"t=$(mktemp) && {filter} < {ShellQuoting.QuoteIfNeeded(path)} > \"$t\" && cat \"$t\" > {ShellQuoting.QuoteIfNeeded(path)}; rm -f \"$t\"";

    /// <summary>Writes the whole content: for what no line editor can express.</summary>
    public static string Overwrite(string path, ReadOnlyMemory<byte> content) =>
        $"printf %s {Convert.ToBase64String(content.Span)} | base64 -d > {ShellQuoting.QuoteIfNeeded(path)}";

    private static string Protect(string line)
    {
        var text = line.Replace("\\", "\\\\", StringComparison.Ordinal);
        return text.Length > 0 && text[0] is ' ' or '\t' ? "\\" + text : text;
    }

    // Bytes that a terminal would act on, or that are no text, are typed as printf's octal escapes.
    private static string Word(string latin1)
    {
        if (latin1.All(c => c is >= ' ' and <= '~' or '\t'))
            return ShellQuoting.Quote(latin1);
        var format = new StringBuilder();
        foreach (var c in latin1)
        {
            if (c is >= ' ' and <= '~')
                format.Append(c is '%' ? "%%" : c is '\\' ? "\\\\" : c.ToString());
            else
                format.Append(CultureInfo.InvariantCulture, $"\\{Convert.ToString(c, 8).PadLeft(3, '0')}");
        }
        return $"\"$(printf {ShellQuoting.Quote(format.ToString())})\"";
    }
}
