using Shouldly;
using SshLab.Shells;

namespace SshLab.Tests.Shells;

internal sealed class SshReleaseTests
{
    [TestCase("OpenSSH_8.4p1 Debian-5+deb11u3, OpenSSL 1.1.1w  11 Sep 2023", "8.4")]
    [TestCase("OpenSSH_10.0p2 Debian-7, OpenSSL 3.5.1 1 Jul 2025", "10.0")]
    [TestCase("OpenSSH_for_Windows_9.5p1, LibreSSL 3.8.2", "9.5")]
    public void The_version_is_read(string text, string version) => SshRelease.Read(text).Version.ShouldBe(Version.Parse(version));

    [Test]
    public void Another_ssh_has_none() => SshRelease.Read("Dropbear v2022.83").Version.ShouldBeNull();
}
