namespace SshLab.Facts;

/// <summary>What time it is on the server, and so to its sshd.</summary>
/// <param name="Utc">UTC, as far as the server knows it.</param>
/// <param name="Wall">The same moment in the server's own time zone.</param>
public sealed record ServerClock(DateTime Utc, DateTime Wall);
