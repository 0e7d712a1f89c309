namespace SshLab.Facts;

/// <summary>One file in which sshd looks for the user's keys.</summary>
public sealed record KeyFileFacts
{
    /// <summary>The word of <c>AuthorizedKeysFile</c>, as configured.</summary>
    public required string Configured { get; init; }

    /// <summary>The absolute path, tokens expanded; its facts are in <see cref="ServerFacts.Paths"/>, and so are those of every directory above it.</summary>
    public required string Path { get; init; }

    /// <summary>The path with all symbolic links resolved: what StrictModes walks; null when something on the way is missing or cannot be searched. The facts of this path and of every directory above it are in <see cref="ServerFacts.Paths"/>.</summary>
    public string? RealPath { get; init; }

    /// <summary>The first 256 KiB of its content; null when it was not read (missing, not a regular file, not readable by us).</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Whether the file is longer than <see cref="Content"/>.</summary>
    public bool ContentTruncated { get; init; }

    /// <summary>What room its file system has; looked at only when the file is empty, else null.</summary>
    public FileSystemRoom? Room { get; init; }

    /// <summary>Whether the account itself could open it, tried with the account's own rights; null when that could not be tried.</summary>
    public bool? ReadableByUser { get; init; }
}
