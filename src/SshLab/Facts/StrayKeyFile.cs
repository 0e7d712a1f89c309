namespace SshLab.Facts;

/// <summary>A file that sshd does not look at for this user, though a client key is in it or its name is almost right.</summary>
public sealed record StrayKeyFile
{
    /// <summary>The absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>Whose it is: the account named by its home directory or owner; null when not known.</summary>
    public string? Account { get; init; }

    /// <summary>Whether one of the client's keys stands in it.</summary>
    public required bool HasClientKey { get; init; }

    /// <summary>Its content, at most 256 KiB, for files in the account's own home; null for other people's.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }
}
