namespace SshLab.Containers.Engines;

/// <summary>A container to start.</summary>
/// <param name="Image">The image, which must be there: nothing is pulled.</param>
/// <param name="Name">The container's name.</param>
public sealed record ContainerSpec(string Image, string Name)
{
    /// <summary>The name the host inside goes by.</summary>
    /// <value>Null: the engine's choice.</value>
    public string? HostName { get; init; }

    /// <summary>The network it is on.</summary>
    /// <value>Null: the engine's default, where containers do not know each other's names.</value>
    public string? Network { get; init; }

    /// <summary>The names by which others on <see cref="Network"/> reach it, besides the container's.</summary>
    public IReadOnlyList<string> NetworkAliases { get; init; } = [];

    /// <summary>The ports inside that are published on a free port each, on the loopback address of the engine's machine where that is this one.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [];

    /// <summary>The labels it carries.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Linux capabilities that it needs and that not every engine gives by default (<c>SYS_CHROOT</c>).</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Devices of the engine's machine that it may use (<c>/dev/net/tun</c>).</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];

    /// <summary>Folders of this machine, by the path that each has inside. Left out where the engine's machine does not have them.</summary>
    public IReadOnlyDictionary<string, string> SharedFolders { get; init; } = new Dictionary<string, string>();

    /// <summary>Folders inside that are kept in memory, and from which programs may run.</summary>
    public IReadOnlyList<string> MemoryFolders { get; init; } = [];
}
