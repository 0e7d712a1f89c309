namespace SshLab.Facts;

/// <summary>A mounted file system, as <c>/proc/self/mountinfo</c> has it.</summary>
public sealed record MountFacts
{
    /// <summary>Where it is mounted.</summary>
    public required string MountPoint { get; init; }

    /// <summary>The kind of file system: <c>ext4</c>, <c>nfs4</c>, <c>tmpfs</c>.</summary>
    public required string FileSystem { get; init; }

    /// <summary>The options of the mount and of the file system: <c>ro</c>, <c>nosuid</c>, <c>seclabel</c>, <c>context=…</c>.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Whether nothing can be written there.</summary>
    public bool IsReadOnly => Options.Contains("ro");

    /// <summary>Whether its files carry SELinux labels of their own that can be changed; a <c>context=</c> mount and most network file systems give all files one label.</summary>
    public bool HoldsLabels => Options.Contains("seclabel") && !Options.Any(option => option.StartsWith("context=", StringComparison.Ordinal));
}
