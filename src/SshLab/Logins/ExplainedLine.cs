namespace SshLab.Logins;

/// <summary>A line of a trace with what it means.</summary>
/// <param name="Text">The line, safe to print.</param>
/// <param name="Mark">How much it says.</param>
/// <param name="Explanation">One sentence for people; null for a line that belongs to every login.</param>
public sealed record ExplainedLine(string Text, TraceMark Mark, string? Explanation = null);
