using Shouldly;
using SshLab.Watching;

namespace SshLab.Tests.Watching;

public sealed class WatchedLinesTests
{
    private const string Ours = "Nov 22 21:50:33 host sshd-session[328]: debug1: /home/alice/.ssh/authorized_keys:1: bad key options: unknown key option";
    private const string Named = "Nov 22 21:50:33 host sshd-session[328]: Connection closed by authenticating user alice 192.0.2.1 port 1 [preauth]";
    private const string Strangers = "Nov 22 21:50:33 host sshd-session[400]: Invalid user admin from 192.0.2.9 port 2";
    private const string Untagged = "debug1: trying public key file /home/alice/.ssh/authorized_keys";

    [Test]
    public void What_another_connection_was_told_is_no_reason_of_this_one() =>
        WatchedLines.Of([Ours, Strangers, Named], "alice").ShouldBe([Ours, Named]);

    [Test]
    public void A_log_without_processes_is_kept_whole() =>
        WatchedLines.Of([Untagged, "Invalid user admin from 192.0.2.9 port 2"], "alice").Count.ShouldBe(2);

    [Test]
    public void Where_nothing_names_the_user_everything_is_kept()
    {
        string[] lines = ["host sshd[1]: drop connection #0 from [192.0.2.1]:5 on [192.0.2.2]:22 penalty: failed authentication", Strangers];
        WatchedLines.Of(lines, "alice").ShouldBe(lines);
    }

    [Test]
    public void The_users_own_process_belongs_to_the_login()
    {
        const string told = "host sshd[328]: User child is on pid 329";
        const string child = "host sshd[329]: Received disconnect from 192.0.2.1 port 1:11: disconnected by user";
        WatchedLines.Of([Named.Replace("sshd-session", "sshd", StringComparison.Ordinal), told, child, Strangers], "alice").ShouldBe([Named.Replace("sshd-session", "sshd", StringComparison.Ordinal), told, child]);
    }

    [TestCase("host sshd[400]: Failed publickey for malice from 192.0.2.9 port 2 ssh2")]
    [TestCase("alice sshd[400]: Failed publickey for bob from 192.0.2.9 port 2 ssh2")]
    public void A_name_within_a_name_or_the_hosts_own_is_not_the_user(string line) =>
        WatchedLines.Of([line, Named], "alice").ShouldBe([Named]);
}
