namespace SshLab.Facts;

/// <summary>A line of ssh's configuration that applies to this login.</summary>
/// <param name="File">The absolute path of its file.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line as it stands.</param>
public sealed record ClientConfigLine(string File, int Number, string Text)
{
    /// <summary>The line as people look it up: <c>FILE line N: User bob</c>.</summary>
    public override string ToString() => $"{Parsing.VisibleText.Of(File)} line {Number}: {Parsing.VisibleText.Of(Text.Trim(), 300)}";
}
