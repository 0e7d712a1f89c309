namespace SshLab.Facts.Probes;

/// <summary>Decides whose sshd it is. Pure.</summary>
internal static class FlavourReader
{
    private static readonly string[] DebianMarks = ["Debian-", "Ubuntu-", "Raspbian-"];

    /// <param name="software">The banner's software, or what the program says of itself.</param>
    /// <param name="debianLike">Whether the system is Debian or built from it.</param>
    /// <param name="fromPackage">Whether the running program belongs to the distribution's package openssh-server.</param>
    public static ServerFlavour Decide(string? software, bool debianLike, bool fromPackage)
    {
        if (software is null)
            return fromPackage && debianLike ? ServerFlavour.Debian : ServerFlavour.Unknown;
        if (!software.StartsWith("OpenSSH", StringComparison.Ordinal))
            return ServerFlavour.NotOpenSsh;
        // `DebianBanner no` takes the mark out of the banner, but leaves the patch in the program.
        return DebianMarks.Any(mark => software.Contains(mark, StringComparison.Ordinal)) || (debianLike && fromPackage)
            ? ServerFlavour.Debian
            : ServerFlavour.Upstream;
    }
}
