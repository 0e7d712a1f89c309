using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>A line of sshd's configuration where it stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="Match">The text of the Match line whose block it is in; null for the global part.</param>
/// <param name="Applies">Whether that block is about this login; null when that is not known.</param>
internal sealed record ConfigurationLine(SshdConfigFile File, SshdConfigLine Line, string? Match, bool? Applies)
{
    public IReadOnlyList<SshdConfigWord> Arguments => Line.Arguments;

    /// <summary>The file and line as people look them up, with what stands there.</summary>
    public string Evidence =>
        $"{VisibleText.Of(File.Path)} line {Line.Number}: {VisibleText.Of(Line.Text.Trim(), 300)}{(Match is null ? "" : $" (in the block {VisibleText.Of(Match.Trim(), 200)})")}";
}
