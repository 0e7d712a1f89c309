namespace SshLab.Parsing;

/// <summary>One command of a line of shell.</summary>
/// <param name="Before">What stands between it and the one before: <c>;</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>|</c>, <c>&amp;</c>; empty for the first.</param>
/// <param name="Words">Its words, quotes taken off; a bracket that opens or closes a subshell is a word.</param>
public sealed record ShellCommand(string Before, IReadOnlyList<string> Words);
