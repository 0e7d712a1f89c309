namespace SshLab.Facts;

/// <summary>What a server's sshd logged of one login that was made to be watched.</summary>
public sealed record ServerLogFacts
{
    /// <summary>Where it was read: a file's path, <c>journalctl</c>, or which second sshd said it; empty when no log was found.</summary>
    public required string Source { get; init; }

    /// <summary>How sshd was had to log more about the user: <c>drop-in</c>, <c>main-file</c>, <c>second-sshd</c>, or <c>already</c> where it did.</summary>
    public required string Raised { get; init; }

    /// <summary>The lines, oldest first, safe to print, without those of the third debug level.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}
