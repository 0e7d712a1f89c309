namespace SshLab.Parsing;

/// <summary>One argument of a line of sshd_config.</summary>
/// <param name="Value">The argument without its quotes.</param>
/// <param name="Start">Where it begins in the line, quotes included.</param>
/// <param name="End">Where it ends in the line, exclusive.</param>
public sealed record SshdConfigWord(string Value, int Start, int End);
