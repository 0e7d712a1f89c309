using SshLab.Facts;

namespace SshLab.Containers.Images;

/// <summary>A kind of lab host: one OpenSSH on one Debian release.</summary>
public sealed record LabImage
{
    /// <summary>What a person calls it: <c>bookworm</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The OpenSSH version its sshd reports, without the patch level: <c>9.2</c>.</summary>
    public required string OpenSsh { get; init; }

    /// <summary>Whose sshd it is.</summary>
    public required ServerFlavour Flavour { get; init; }

    /// <summary>One line for people: what the image is there to show.</summary>
    public required string Description { get; init; }

    /// <summary>The Debian release of the host: <c>bookworm</c>.</summary>
    public required string Suite { get; init; }

    /// <summary>The Debian release of the container around the host, where the host is not the container itself.</summary>
    /// <value>Null: the host's.</value>
    public string? ContainerSuite { get; init; }

    /// <summary>The folder of <c>containers/</c> that it is built from.</summary>
    public required string Context { get; init; }

    /// <summary>
    /// Whether the release's index may be past the date until which it calls itself valid. A release that is
    /// still made is re-signed every day; a mirror that lags behind serves one that apt would refuse.
    /// </summary>
    public bool ReleaseMayBeStale { get; init; }

    /// <summary>Whether its kernel enforces an SELinux policy.</summary>
    public bool SELinux { get; init; }

    /// <summary>The program that runs its arguments on the host, where the host is not the container itself but inside it.</summary>
    /// <value>None: the container is the host.</value>
    public IReadOnlyList<string> Entrance { get; init; } = [];

    /// <summary>The folder of its container in which such a host puts a door for the lab's owner.</summary>
    /// <value>Null: it has none.</value>
    public string? DoorFolder { get; init; }

    /// <summary>Linux capabilities that its container needs and that not every engine gives by default.</summary>
    /// <value>What sshd uses: SYS_CHROOT and AUDIT_WRITE.</value>
    public IReadOnlyList<string> Capabilities { get; init; } = ["SYS_CHROOT", "AUDIT_WRITE"];

    /// <summary>Devices of the engine's machine that its container needs.</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];

    /// <summary>Folders of its container that are kept in memory.</summary>
    public IReadOnlyList<string> MemoryFolders { get; init; } = [];

    /// <summary>The file of the container that tells how the host started.</summary>
    /// <value>sshd's log.</value>
    public string StartLog { get; init; } = "/var/log/sshd.log";

    /// <summary>What the engine's machine must have or allow, for the error when a lab of this kind does not start.</summary>
    /// <value>Null: nothing that an engine lacks.</value>
    public string? Needs { get; init; }

    /// <summary>The OpenSSH version as a number that compares: 9.2 is less than 10.0.</summary>
    public Version OpenSshVersion => Version.Parse(OpenSsh);
}
