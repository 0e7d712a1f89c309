namespace SshLab.Facts;

/// <summary>What <c>lstat</c> says of one path of the server.</summary>
public sealed record PathFacts
{
    /// <summary>The absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>What stands there.</summary>
    public required PathKind Kind { get; init; }

    /// <summary>Permission bits (0 to 07777); null when not known.</summary>
    public int? Mode { get; init; }

    /// <summary>The owner's id; null when not known.</summary>
    public int? Uid { get; init; }

    /// <summary>The group's id; null when not known.</summary>
    public int? Gid { get; init; }

    /// <summary>The owner's name; the id as text when it has no name.</summary>
    public string? Owner { get; init; }

    /// <summary>The group's name; the id as text when it has no name.</summary>
    public string? Group { get; init; }

    /// <summary>Size in bytes; null when not known.</summary>
    public long? Size { get; init; }

    /// <summary>Hard links; null when not known.</summary>
    public int? Links { get; init; }

    /// <summary>Device and inode as <c>dev:ino</c>, so that a change finds out whether it is still the same thing; null when not known.</summary>
    public string? Identity { get; init; }

    /// <summary>Where a symbolic link points, as it is written; null when it is none.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>The SELinux context it has; null where there is no SELinux.</summary>
    public string? Context { get; init; }

    /// <summary>The SELinux context the policy expects (<c>matchpathcon</c>); null when not known.</summary>
    public string? ExpectedContext { get; init; }

    /// <summary>Whether an ACL extends the permission bits; null when not known.</summary>
    public bool? HasAcl { get; init; }
}
