namespace SshLab.Facts;

/// <summary>Which package has a program of SELinux, so that an error can name it.</summary>
/// <remarks>Source: the packages' file lists of Debian 11 to 13, Fedora and RHEL 8 to 10.</remarks>
internal static class SelinuxPackages
{
    private static readonly string[] Debian = ["debian", "ubuntu", "linuxmint", "raspbian"];
    private static readonly string[] RedHat = ["fedora", "rhel", "centos", "rocky", "almalinux", "ol", "amzn"];

    /// <summary>Returns the package's name, or both families' where the system's id is of neither.</summary>
    /// <param name="tool">The program: <c>semanage</c>.</param>
    /// <param name="osId">The id of os-release.</param>
    public static string Of(string tool, string? osId) => tool switch
    {
        "semanage" or "audit2why" => "policycoreutils-python-utils",
        "matchpathcon" when Debian.Contains(osId) => "selinux-utils",
        "matchpathcon" when RedHat.Contains(osId) => "libselinux-utils",
        "matchpathcon" => "selinux-utils (Debian) or libselinux-utils (Fedora, RHEL)",
        "seinfo" when Debian.Contains(osId) => "setools",
        "seinfo" => "setools-console",
        _ => "policycoreutils",
    };
}
