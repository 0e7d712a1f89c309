using Shouldly;
using SshLab.Shells;

namespace SshLab.Tests.Shells;

/// <summary>Each way in which ssh gives no shell has a paragraph of its own, with the next step.</summary>
public sealed class SshTroubleTests
{
    private static readonly Target Host = Target.Parse("alice@host");

    [TestCase("ssh: connect to host host port 22: Connection refused", "check that sshd runs there")]
    [TestCase("ssh: Could not resolve hostname host: Name or service not known", "Check the host name")]
    [TestCase("alice@host: Permission denied (publickey).", "--via")]
    [TestCase("No ED25519 host key is known for host and you have requested strict checking.\nHost key verification failed.", "compare the fingerprint")]
    [TestCase("kex_exchange_identification: read: Connection reset by peer", "no SSH server")]
    [TestCase("Unable to negotiate with 192.0.2.7 port 22: no matching host key type found.", "share no algorithm")]
    [TestCase("command-line: line 0: Bad configuration option: foo", "-F /dev/null")]
    public void Ssh_s_own_last_line_and_the_next_step_are_said(string error, string nextStep)
    {
        var message = SshTrouble.Explain(Host, 255, error + "\r\n", byPassword: false).Message;

        message.ShouldContain(error.Split('\n')[^1].TrimEnd('.'));
        message.ShouldContain(nextStep);
    }

    [Test]
    public void A_changed_host_key_is_told_from_an_unknown_one() =>
        SshTrouble.Explain(Host, 255, "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.", byPassword: false).Message.ShouldContain("ssh-keygen -R");

    [Test]
    public void A_host_without_sh_is_said_to_have_none() =>
        SshTrouble.Explain(Host, 127, "fish: Unknown command: sh", byPassword: false).Message.ShouldContain("no `sh`");

    [Test]
    public void An_account_without_a_shell_is_told_from_a_host_without_one() =>
        SshTrouble.Explain(Host, 1, "This account is currently not available.", byPassword: false).Message.ShouldContain("nologin");

    [Test]
    public void Terminal_escapes_of_a_server_are_written_out() =>
        SshTrouble.Explain(Host, 255, "\u001b[2Jgone", byPassword: false).Message.ShouldNotContain("\u001b");
}
