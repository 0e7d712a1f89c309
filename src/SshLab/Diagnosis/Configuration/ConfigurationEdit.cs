using System.Text;
using SshLab.Diagnosis.KeyContent;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Configuration;

/// <summary>Changes of single lines of sshd's configuration; everything else of the file stays byte for byte. Pure.</summary>
internal static class ConfigurationEdit
{
    /// <summary>Replaces one line, and has sshd read its configuration again.</summary>
    /// <returns>No change when the file was not read whole, or the running sshd is not known.</returns>
    public static IReadOnlyList<Change> Replace(ConfigurationLine line, string text, ServerFacts server) =>
        server.Sshd.Program is { } program && Replacement(line.File, line.Line.Number, text) is { } edit ? [edit, Reload(program, server)] : [];

    /// <summary>Replaces an argument of a line.</summary>
    public static IReadOnlyList<Change> ReplaceArgument(ConfigurationLine line, int index, string value, ServerFacts server)
    {
        var (text, word) = (line.Line.Text, line.Arguments[index]);
        return Replace(line, text[..word.Start] + value + text[word.End..], server);
    }

    /// <summary>Replaces all arguments of a line.</summary>
    public static IReadOnlyList<Change> ReplaceArguments(ConfigurationLine line, string value, ServerFacts server)
    {
        var text = line.Line.Text;
        return line.Arguments.Count == 0 ? [] : Replace(line, text[..line.Arguments[0].Start] + value + text[line.Arguments[^1].End..], server);
    }

    /// <summary>Adds an argument at the end of a line.</summary>
    public static IReadOnlyList<Change> AddArgument(ConfigurationLine line, string value, ServerFacts server)
    {
        var text = line.Line.Text;
        return line.Arguments.Count == 0 ? [] : Replace(line, text.Insert(line.Arguments[^1].End, " " + value), server);
    }

    /// <summary>Takes arguments out of a line; a line that would have none left becomes a comment.</summary>
    public static IReadOnlyList<Change> RemoveArguments(ConfigurationLine line, IReadOnlySet<int> indexes, ServerFacts server)
    {
        if (indexes.Count >= line.Arguments.Count)
            return CommentOut(line, server);
        var text = line.Line.Text;
        foreach (var index in indexes.OrderDescending())
        {
            var (start, end) = index == 0 ? (line.Arguments[0].Start, line.Arguments[1].Start) : (line.Arguments[index - 1].End, line.Arguments[index].End);
            text = text[..start] + text[end..];
        }
        return Replace(line, text, server);
    }

    /// <summary>Makes a line a comment.</summary>
    public static IReadOnlyList<Change> CommentOut(ConfigurationLine line, ServerFacts server) => Replace(line, "#" + line.Line.Text, server);

    public static ReloadSshd Reload(string program, ServerFacts server) => new(program, server.Sshd.Service);

    public static ReplaceContent? Replacement(SshdConfigFile file, int number, string text)
    {
        if (file is not { Content: { } content, ContentTruncated: false, RealPath: { } path })
            return null;
        var lines = Encoding.Latin1.GetString(content.Span).Split('\n');
        lines[number - 1] = text;
        return new ReplaceContent(path, content, Encoding.Latin1.GetBytes(string.Join('\n', lines)), TypedEdit.ReplaceLines(path, number, number, [text]));
    }
}
