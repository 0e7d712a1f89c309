namespace SshLab.Facts;

/// <summary>What stands at a path, without following a final symbolic link.</summary>
public enum PathKind
{
    /// <summary>Not known: something on the way to it cannot be searched by us.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A FIFO, socket or device.</summary>
    Other,
}
