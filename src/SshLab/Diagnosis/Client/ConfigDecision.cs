using System.Text;
using SshLab.Diagnosis.KeyContent;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Client;

/// <summary>Who decided a value of ssh's configuration, and how a line of it is changed. Pure.</summary>
internal static class ConfigDecision
{
    /// <summary>Returns where a value comes from, as evidence.</summary>
    public static string Words(string keyword, ClientConfigLine? line, ClientFacts client) =>
        OnCommandLine(keyword, client) is { } option ? $"given on the command line: -o {VisibleText.Of(option)}"
        : line is not null ? line.ToString() : $"{keyword} is set where the line could not be seen";

    /// <summary>Returns the option of the command line that decides; null when none does.</summary>
    public static string? OnCommandLine(string keyword, ClientFacts client) =>
        client.Options.FirstOrDefault(option => option.StartsWith(keyword, StringComparison.OrdinalIgnoreCase) && option.Length > keyword.Length && option[keyword.Length] is '=' or ' ');

    /// <summary>Makes the line a comment; nothing where the command line decides or the file was not read.</summary>
    public static IReadOnlyList<Change> CommentOut(ClientConfigLine? line, ClientFacts client) => Replace(line, client, text => "#" + text);

    /// <summary>Gives the line's keyword another value.</summary>
    public static IReadOnlyList<Change> SetValue(ClientConfigLine? line, ClientFacts client, string value) => Replace(line, client, text =>
    {
        var read = SshdConfigLine.Read(text, 1);
        return read.Arguments.Count == 0 ? text : text[..read.Arguments[0].Start] + value + text[read.Arguments[^1].End..];
    });

    private static IReadOnlyList<Change> Replace(ClientConfigLine? line, ClientFacts client, Func<string, string> edit)
    {
        if (line is null || client.ConfigurationFiles.FirstOrDefault(file => file.Path == line.File)?.Content is not { } content || client.Files?.RealPaths.GetValueOrDefault(line.File) is not { } path)
            return [];
        if (OnCommandLine(SshdConfigLine.Read(line.Text, 1).Keyword, client) is not null)
            return [];
        var lines = Encoding.Latin1.GetString(content.Span).Split('\n');
        lines[line.Number - 1] = edit(lines[line.Number - 1]);
        return [new ReplaceContent(path, content, Encoding.Latin1.GetBytes(string.Join('\n', lines)), TypedEdit.ReplaceLines(path, line.Number, line.Number, [lines[line.Number - 1].TrimEnd('\r')]))];
    }
}
