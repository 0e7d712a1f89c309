namespace SshLab.Parsing;

/// <summary>One option before a key in <c>authorized_keys</c>.</summary>
/// <param name="Name">Its name, in the case in which sshd(8) writes it: <c>no-pty</c>, <c>from</c>.</param>
/// <param name="Value">Its value, without the quotes around it; null for an option that stands alone.</param>
/// <param name="Start">Where it begins in the text of the options.</param>
/// <param name="Length">How long it is there, value and quotes included.</param>
public sealed record KeyOption(string Name, string? Value, int Start, int Length);
