using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Logins;
using SshLab.SshNet;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>Every way in which a login by SSH.NET can end, provoked for real, with its evidence.</summary>
[CancelAfter(120_000)]
public sealed class SshNetLoginTests
{
    [Test]
    public async Task A_key_that_the_server_knows_lets_in(CancellationToken cancellationToken)
    {
        var login = await SshNetLogin.TryAsync(SharedLab.Lab.Target, cancellationToken);

        login.ShouldSatisfyAllConditions(
            () => login.Outcome.ShouldBe(LoginOutcome.Accepted),
            () => login.ExitCode.ShouldBe(0),
            () => login.AuthenticatedBy.ShouldBe("publickey"),
            () => login.ServerSoftware.ShouldStartWith("OpenSSH_9.2p1 Debian"),
            () => login.HostKey.ShouldNotBeNull().Type.ShouldBe("ssh-ed25519"),
            () => login.Offered.ShouldBe(login.ServerAccepts),
            () => login.Command.ShouldStartWith($"SSH.NET 2026.0.0: alice@{SharedLab.Lab.Host} -p {SharedLab.Lab.Port}, key "),
            () => login.Trace.ShouldContain(line => line.Contains("SSH_MSG_USERAUTH_SUCCESS")),
            () => login.Trace.ShouldContain("Not followed, for it is ssh's own: IdentitiesOnly=yes"),
            () => login.LastWord.ShouldBeEmpty());
    }

    [TestCase("ssh-dir-world-writable", LoginOutcome.Refused, "SshAuthenticationException: Permission denied (publickey).")]
    [TestCase("pubkey-authentication-off-in-a-block", LoginOutcome.Refused, "SshAuthenticationException: No suitable authentication method found to complete authentication (password).")]
    [TestCase("authentication-methods-key-and-password", LoginOutcome.Refused, "SshAuthenticationException: No suitable authentication method found to complete authentication (password).")]
    [TestCase("pam-list-names-the-user", LoginOutcome.ClosedAfterAccept, "SshConnectionException: An established connection was aborted by the server.")]
    [TestCase("shell-nologin", LoginOutcome.SessionFailed, "The session ended with exit code 1")]
    [TestCase("forced-command-fails", LoginOutcome.SessionFailed, "The session ended with exit code ")]
    [TestCase("no-sessions-for-tunnels", LoginOutcome.SessionFailed, "SshException: Failed to open a channel after ")]
    [TestCase("host-keys-made-anew", LoginOutcome.HostKey, "SshConnectionException: Host key could not be verified.")]
    [TestCase("host-key-not-known", LoginOutcome.HostKey, "SshConnectionException: Host key could not be verified.")]
    [TestCase("host-key-marked-revoked", LoginOutcome.HostKey, "SshConnectionException: Host key could not be verified.")]
    [TestCase("identity-truncated", LoginOutcome.ClientError, "SshException: Invalid private key file.")]
    [TestCase("identity-with-passphrase", LoginOutcome.ClientError, "SshPassPhraseNullOrEmptyException: Private key is encrypted but passphrase is empty.")]
    [TestCase("identity-pub-only", LoginOutcome.ClientError, "FileNotFoundException: Could not find file ")]
    [TestCase("sshd-listens-by-ipv6-only", LoginOutcome.Unreachable, "SocketException: Connection re|SshConnectionException: The connection to the remote server was closed")]
    public async Task A_login_to_a_broken_host_ends_as_it_has_to(string scenario, LoginOutcome expected, string said, CancellationToken cancellationToken)
    {
        var broken = ScenarioCatalogue.Find(scenario).ShouldNotBeNull();
        await using var lab = await Lab.StartAsync(new LabOptions { Image = broken.Category == "client" ? "forky" : "bookworm", Scenario = broken }, cancellationToken);

        var login = await SshNetLogin.TryAsync(lab.Target, cancellationToken);

        login.Outcome.ShouldBe(expected, string.Join('\n', login.Trace));
        // Where nobody listens the engine refuses, or accepts and hangs up.
        login.Said.ShouldContain(line => said.Split('|').Any(line.StartsWith), string.Join('\n', login.Trace));
        login.AuthenticatedBy.ShouldBe(expected == LoginOutcome.SessionFailed ? "publickey" : null);
    }

    [Test]
    public async Task A_key_that_is_one_of_two_methods_is_told_with_the_other(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(new LabOptions { Scenario = ScenarioCatalogue.Find("authentication-methods-key-and-password") }, cancellationToken);

        var login = await SshNetLogin.TryAsync(lab.Target, cancellationToken);

        login.Outcome.ShouldBe(LoginOutcome.Refused);
        login.ServerAccepts.ShouldBe(login.Offered);
        login.MethodsThatCanContinue.ShouldBe(["password"]);
    }

    [Test]
    public async Task A_server_that_gives_up_after_too_many_tries_has_refused(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        // The first of the three algorithms of an RSA key is refused, and that was the one try.
        await Doors.OnAsync(lab, "echo 'MaxAuthTries 1' > /etc/ssh/sshd_config.d/10-tries.conf && kill -HUP \"$(cat /run/sshd.pid)\" && sleep 0.5", cancellationToken);
        using var folder = new KeyFolder();
        var key = await folder.MakeAsync(lab, "-t rsa -b 2048", cancellationToken);

        var login = await SshNetLogin.TryAsync(lab.Target with { IdentityFile = key }, cancellationToken);

        login.Outcome.ShouldBe(LoginOutcome.Refused);
        login.LastWord.ShouldContain("Too many authentication failures");
    }

    [Test]
    public async Task An_account_that_lets_everybody_in_says_nothing_about_the_key(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(
            lab, "passwd -q -d alice && echo 'PermitEmptyPasswords yes' > /etc/ssh/sshd_config.d/10-open.conf && kill -HUP \"$(cat /run/sshd.pid)\" && sleep 0.5 && echo > /home/alice/.ssh/authorized_keys",
            cancellationToken);

        var login = await SshNetLogin.TryAsync(lab.Target, cancellationToken);

        login.Outcome.ShouldBe(LoginOutcome.Refused);
        login.AuthenticatedBy.ShouldBe("none");
    }

    [TestCase("")]
    [TestCase("A banner\r\nof two lines\n")]
    public async Task A_banner_makes_no_difference(string banner, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(lab, $"printf '{banner.Replace("\r", "\\r").Replace("\n", "\\n")}' > /etc/banner && echo 'Banner /etc/banner' > /etc/ssh/sshd_config.d/10-banner.conf && kill -HUP \"$(cat /run/sshd.pid)\" && sleep 0.5", cancellationToken);

        (await SshNetLogin.TryAsync(lab.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
    }

    [Test]
    public async Task What_ssh_would_need_a_configuration_for_is_refused_with_a_next_step(CancellationToken cancellationToken)
    {
        (await Should.ThrowAsync<BadInputException>(SshNetLogin.TryAsync(SharedLab.Lab.Target with { JumpHosts = "gate" }, cancellationToken))).Message.ShouldContain("no jump hosts");
        (await Should.ThrowAsync<BadInputException>(SshNetLogin.TryAsync(SharedLab.Lab.Target with { IdentityFile = null }, cancellationToken))).Message.ShouldContain("name the target's IdentityFile");
    }
}
