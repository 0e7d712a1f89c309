using System.Text;
using SshLab.Diagnosis.Client;
using SshLab.Diagnosis.KeyContent;
using SshLab.Facts;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What PAM cannot read of a service, and how it is mended. Pure.</summary>
internal static class PamTrouble
{
    private const int Slips = 2;
    private static readonly string[] Controls = ["required", "requisite", "sufficient", "optional", "include", "substack"];

    /// <summary>Whether a carriage return at the line's end makes another name of the one that it ends in.</summary>
    public static bool HasCarriageReturn(PamLine line) => line.Module.EndsWith('\r') || line.Control.EndsWith('\r');

    /// <summary>Returns what is wrong with a line, as a clause.</summary>
    public static string Of(PamLine line) => line switch
    {
        _ when HasCarriageReturn(line) => "ends in a carriage return, which counts as part of its last word",
        { Module.Length: 0, Control: ['[', .., not ']'] } => "has a bracket that nothing closes",
        { Module.Length: 0 } => "names no module",
        { IsInclude: true } => $"includes {Parsing.VisibleText.Of(line.Module)}, which PAM cannot read",
        { Unreadable: true } => $"has \"{Parsing.VisibleText.Of(line.Control)}\" for its control, which PAM does not know",
        _ => $"jumps over {PamStack.Jump(line.Control, PamStack.Success)} lines, and not so many follow",
    };

    /// <summary>Returns the change that makes of the line what it was meant to be; none where that is a person's to say.</summary>
    public static IReadOnlyList<Change> Mend(PamLine line, ServerFacts server)
    {
        if (server.TextFiles.GetValueOrDefault(line.File) is not { Truncated: false } file)
            return [];
        var text = Encoding.Latin1.GetString(file.Content.Span);
        if (HasCarriageReturn(line))
            return [new ReplaceContent(file.Path, file.Content, Encoding.Latin1.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)), $"sed -i 's/\\r$//' {ShellQuoting.QuoteIfNeeded(file.Path)}")];
        var lines = text.Split('\n');
        if (line is not { Unreadable: true, IsInclude: false, Module.Length: > 0 } || Nearest(line.Control) is not { } control || line.Line > lines.Length)
            return [];
        var written = lines[line.Line - 1];
        if (written.IndexOf(line.Control, StringComparison.OrdinalIgnoreCase) is not (> 0 and var at))
            return [];
        lines[line.Line - 1] = written[..at] + control + written[(at + line.Control.Length)..];
        return [new ReplaceContent(file.Path, file.Content, Encoding.Latin1.GetBytes(string.Join('\n', lines)), TypedEdit.ReplaceLines(file.Path, line.Line, line.Line, [lines[line.Line - 1]]))];
    }

    private static string? Nearest(string control) => Controls.Where(known => Distance.Within(control, known, Slips)).ToList() is [var one] ? one : null;
}
