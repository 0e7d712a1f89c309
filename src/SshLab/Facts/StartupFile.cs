namespace SshLab.Facts;

/// <summary>A file that a login shell reads before it runs anything.</summary>
/// <param name="Path">The file.</param>
/// <param name="LoginsOnly">Whether it is read for logins without a command only.</param>
/// <param name="Lines">Its lines, in order; of those that cannot end a session nothing is left, and neither of what stands behind <c>=</c>.</param>
public sealed record StartupFile(string Path, bool LoginsOnly, IReadOnlyList<string> Lines);
