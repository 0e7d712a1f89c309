using System.Text;
using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>Rewrites one option of one line; every other byte of the file stays.</summary>
internal static class OptionEdit
{
    /// <summary>Gives the option another value, or takes it out where that is null; null when the file may not be written.</summary>
    public static ReplaceContent? Of(KeyLine line, string option, string? value, LoginView login)
    {
        var file = login.Files.First(file => ReferenceEquals(file.File, line.File));
        var found = line.Line.ParsedOptions.Find(option);
        if (found is null || file.File.ContentTruncated || !file.Walk.Strict.Any(path => path is { Role: PathRole.KeyFile, Changeable: true }))
            return null;
        var (start, end, text) = value is null ? Without(line.Line, found) : (found.Start, found.Start + found.Length, $"{found.Name}=\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        var (first, last) = (line.Line.OptionsStart + start, line.Line.OptionsStart + end);
        var mended = line.Line.Text[..first] + text + line.Line.Text[last..];
        var content = file.Content!.Content;
        byte[] after = [.. content.Span[..line.Line.Start], .. Encoding.Latin1.GetBytes(mended), .. content.Span[(line.Line.Start + line.Line.Length)..]];
        return new ReplaceContent(file.Walk.RealPath, content, after, TypedEdit.ReplaceLines(file.Walk.RealPath, line.Line.Number, line.Line.Number, [mended]));
    }

    /// <summary>With the comma that divided it from its neighbour; with the blanks before the key when it stood alone.</summary>
    private static (int Start, int End, string Text) Without(AuthorizedKeysLine line, KeyOption option)
    {
        var (options, end) = (line.Options!, option.Start + option.Length);
        if (option.Start > 0)
            return (option.Start - 1, end, "");
        if (end < options.Length)
            return (0, end + 1, "");
        var key = line.Text.AsSpan(line.OptionsStart + end).IndexOfAnyExcept(' ', '\t');
        return (0, end + key, "");
    }
}
