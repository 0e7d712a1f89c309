using System.Text;

namespace SshLab.Cli.Commands;

/// <summary>Reads text that may be anything, and any amount of it.</summary>
internal static class BoundedText
{
    /// <summary>Returns the text, at most one character more than the bound, so that too much can be told.</summary>
    public static async Task<string> ReadAsync(TextReader reader, int bound, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (text.Length <= bound && await reader.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            text.Append(buffer, 0, read);
        return text.ToString();
    }

    /// <summary>Returns the first line, at most one character more than the bound; null when there is none.</summary>
    public static string? ReadLine(TextReader reader, int bound)
    {
        var text = new StringBuilder();
        int next;
        while ((next = reader.Read()) >= 0 && next is not '\n' and not '\r' && text.Length <= bound)
            text.Append((char)next);
        return next < 0 && text.Length == 0 ? null : text.ToString();
    }
}
