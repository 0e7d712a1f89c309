using Shouldly;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>The client's address as sshd's log has it.</summary>
public sealed class SshdLogReaderTests
{
    [TestCase("Connection closed by authenticating user alice 198.51.100.7 port 48780 [preauth]")]
    [TestCase("Jun  1 12:00:00 host sshd[123]: Connection closed by authenticating user alice 198.51.100.7 port 48780 [preauth]")]
    [TestCase("2024-06-01T12:00:00.1+02:00 host sshd-session[9]: Accepted publickey for alice from 198.51.100.7 port 1 ssh2: ED25519 SHA256:x")]
    [TestCase("Failed publickey for alice from 198.51.100.7 port 48780 ssh2: ED25519 SHA256:x")]
    [TestCase("/home/alice/.ssh/authorized_keys:1: Authentication tried for alice with correct key but not from a permitted host (host=a.example, ip=198.51.100.7, required=192.0.2.1).")]
    public void A_line_about_the_account_names_the_address(string line) => SshdLogReader.ClientAddress([line], "alice").ShouldBe("198.51.100.7");

    [TestCase("Invalid user Connection closed by authenticating user alice 198.51.100.7 port 1 from 203.0.113.5 port 2")]
    [TestCase("Failed none for invalid user alice from 198.51.100.7 port 1 ssh2 from 203.0.113.5 port 2 ssh2")]
    [TestCase("Connection closed by authenticating user bob 198.51.100.7 port 48780 [preauth]")]
    [TestCase("Connection closed by authenticating user alice nonsense port 48780 [preauth]")]
    public void A_line_that_a_stranger_worded_does_not(string line) => SshdLogReader.ClientAddress([line], "alice").ShouldBeNull();

    [Test]
    public void The_newest_line_counts() =>
        SshdLogReader.ClientAddress(["Failed publickey for alice from 192.0.2.1 port 1 ssh2: x", "Failed publickey for alice from 198.51.100.7 port 1 ssh2: x"], "alice").ShouldBe("198.51.100.7");

    [Test]
    public void The_name_that_the_server_found_is_in_the_line_about_from() =>
        SshdLogReader.ClientName(["Authentication tried for alice with correct key but not from a permitted host (host=a.example, ip=198.51.100.7, required=192.0.2.1).", "Connection closed by authenticating user alice 198.51.100.7 port 1 [preauth]"], "alice").ShouldBe("a.example");
}
