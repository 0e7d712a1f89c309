using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>Whose sshd it is decides what it refuses.</summary>
public sealed class FlavourReaderTests
{
    [TestCase("OpenSSH_9.2p1 Debian-2+deb12u10", true, true, ServerFlavour.Debian)]
    [TestCase("OpenSSH_9.6p1 Ubuntu-3ubuntu13.5", true, true, ServerFlavour.Debian)]
    [TestCase("OpenSSH_8.4p1 Raspbian-5+b1", false, false, ServerFlavour.Debian)]
    [TestCase("OpenSSH_9.9", false, false, ServerFlavour.Upstream)]
    [TestCase("OpenSSH_10.0p2", true, false, ServerFlavour.Upstream)]
    [TestCase("dropbear_2022.83", true, false, ServerFlavour.NotOpenSsh)]
    [TestCase("Go", false, false, ServerFlavour.NotOpenSsh)]
    [TestCase(null, false, false, ServerFlavour.Unknown)]
    public void The_banner_and_the_package_decide(string? software, bool debianLike, bool fromPackage, ServerFlavour flavour) =>
        FlavourReader.Decide(software, debianLike, fromPackage).ShouldBe(flavour);

    [Test]
    public void A_banner_without_debians_mark_does_not_take_the_patch_away() =>
        FlavourReader.Decide("OpenSSH_9.2p1", debianLike: true, fromPackage: true).ShouldBe(ServerFlavour.Debian);

    [TestCase("OpenSSH_9.2p1 Debian-2", 9, 2)]
    [TestCase("OpenSSH_10.0p2", 10, 0)]
    [TestCase("OpenSSH_for_Windows_9.5", 9, 5)]
    public void The_version_is_a_number_to_compare(string software, int major, int minor) =>
        SshdReader.VersionOf(software).ShouldBe(new Version(major, minor));

    [TestCase("dropbear_2022.83")]
    [TestCase(null)]
    public void Other_software_has_no_openssh_version(string? software) => SshdReader.VersionOf(software).ShouldBeNull();
}
