using System.Text;
using SshLab.Facts;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Accounts;

/// <summary>Takes a line of limits.conf out of force. Pure.</summary>
internal static class LimitEdit
{
    /// <summary>Makes the line a comment; no change where its file was not read whole.</summary>
    public static IReadOnlyList<Change> CommentOut(LimitLine line, ServerFacts server)
    {
        if (server.TextFiles.GetValueOrDefault(line.File) is not { Truncated: false } file)
            return [];
        var lines = Encoding.Latin1.GetString(file.Content.Span).Split('\n');
        if (line.Line > lines.Length)
            return [];
        lines[line.Line - 1] = "#" + lines[line.Line - 1];
        return [new ReplaceContent(file.Path, file.Content, Encoding.Latin1.GetBytes(string.Join('\n', lines)), $"sed -i '{line.Line}s/^/#/' {ShellQuoting.QuoteIfNeeded(file.Path)}")];
    }
}
