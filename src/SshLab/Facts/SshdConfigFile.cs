namespace SshLab.Facts;

/// <summary>One file that sshd reads its configuration from, as it is now.</summary>
public sealed record SshdConfigFile
{
    /// <summary>The absolute path under which sshd opens it; its facts are in <see cref="ServerFacts.Paths"/>, and so are those of every directory above it.</summary>
    public required string Path { get; init; }

    /// <summary>The path with all symbolic links resolved; null when it leads nowhere that can be seen.</summary>
    public string? RealPath { get; init; }

    /// <summary>The first 64 KiB of its content; null when it was not read (missing, not a regular file, not readable by us).</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Whether the file is longer than <see cref="Content"/>.</summary>
    public bool ContentTruncated { get; init; }

    /// <summary>Whether it was written to after the running sshd had read its configuration; null when that is not known.</summary>
    public bool? IsNewerThanLoaded { get; init; }
}
