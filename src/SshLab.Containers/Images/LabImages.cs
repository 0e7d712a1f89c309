using SshLab.Facts;

namespace SshLab.Containers.Images;

/// <summary>The images a lab can be started from.</summary>
public static class LabImages
{
    /// <summary>Every image, from the oldest OpenSSH to the newest, then upstream's, then those with SELinux.</summary>
    public static IReadOnlyList<LabImage> All { get; } =
    [
        Debian("bullseye", "8.4") with { Description = "OpenSSH 8.4: still accepts RSA keys that sign with SHA-1" },
        Debian("bookworm", "9.2") with { Description = "OpenSSH 9.2: logs why it could not open a key file" },
        Debian("trixie", "10.0") with { Description = "OpenSSH 10.0: silent about key files it cannot reach, penalises failed logins" },
        Debian("forky", "10.6") with { Description = "OpenSSH 10.6: counts key queries apart from login attempts", ReleaseMayBeStale = true },
        new LabImage
        {
            Name = "upstream", OpenSsh = "10.0", Flavour = ServerFlavour.Upstream, Suite = "trixie", Context = "upstream",
            Description = "OpenSSH 10.0 as its authors release it: refuses group write that Debian's accepts",
        },
        SELinux("selinux", "trixie", "10.0") with { Description = "OpenSSH 10.0 under an SELinux policy that is enforced, by a kernel of its own" },
        SELinux("selinux-bookworm", "bookworm", "9.2") with { Description = "OpenSSH 9.2 under an older SELinux policy that is enforced: sshd itself reads the keys" },
    ];

    /// <summary>Returns the image with that name.</summary>
    /// <exception cref="BadInputException">There is none; the message names the nearest, and all.</exception>
    public static LabImage Find(string name) =>
        All.FirstOrDefault(image => string.Equals(image.Name, name, StringComparison.Ordinal))
        ?? throw new BadInputException($"There is no lab image '{name}'.{Meant(name)} Take one of: {string.Join(", ", All.Select(image => image.Name))}.");

    private static string Meant(string name) => NearestMatch.Of(name, All.Select(image => image.Name)) is { } near ? $" Did you mean '{near}'?" : "";

    // The kernel needs the C library of trixie, whatever release runs on it.
    private static LabImage SELinux(string name, string suite, string openSsh) => new()
    {
        Name = name, OpenSsh = openSsh, Flavour = ServerFlavour.Debian, Suite = suite, ContainerSuite = "trixie", Context = "selinux", Description = "", SELinux = true,
        Entrance = ["guest"], DoorFolder = "/run/sshlab-door", Capabilities = ["NET_ADMIN"], Devices = ["/dev/net/tun"], MemoryFolders = ["/run/sshlab"],
        StartLog = "/run/sshlab/console",
        Needs = "an x86-64 machine with /dev/net/tun (`modprobe tun`) and an engine that may give a container the capability NET_ADMIN",
    };

    private static LabImage Debian(string suite, string openSsh) => new()
    {
        Name = suite, OpenSsh = openSsh, Flavour = ServerFlavour.Debian, Suite = suite, Context = "debian", Description = "",
    };
}
