namespace SshLab.Facts;

/// <summary>One denial by SELinux, as the kernel logged it.</summary>
public sealed record AvcDenial
{
    /// <summary>The permissions that were denied: <c>getattr</c>, <c>read open</c>.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>The context of the process.</summary>
    public required string Source { get; init; }

    /// <summary>The context of what it wanted to use.</summary>
    public required string Target { get; init; }

    /// <summary>The context that is stored there though the policy does not know it (<c>trawcon=</c>), so that <see cref="Target"/> is <c>unlabeled_t</c>; null when they are the same.</summary>
    public string? StoredTarget { get; init; }

    /// <summary>The kind of object: <c>file</c>, <c>dir</c>, <c>tcp_socket</c>.</summary>
    public required string Class { get; init; }

    /// <summary>The process's name: <c>sshd</c>, or since OpenSSH 9.8 <c>sshd-session</c>.</summary>
    public string? Command { get; init; }

    /// <summary>The object's path, or only its last component, as far as the record names it.</summary>
    public string? Path { get; init; }

    /// <summary>The port that was to be bound (<c>src=</c>); null unless the record names one.</summary>
    public int? Port { get; init; }

    /// <summary>Whether it happened all the same (permissive).</summary>
    public bool Permissive { get; init; }

    /// <summary>The record as logged, control characters made visible, bounded.</summary>
    public required string Record { get; init; }
}
