using System.Net;
using System.Net.Sockets;
using System.Text;
using SshLab.Containers.Labs;
using SshLab.Logins;
using SshLab.SshNet;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>Names and keys of hosts: what is odd, what is known under another form, and who answers in place of an SSH server.</summary>
[CancelAfter(120_000)]
public sealed class SshNetHostTests
{
    [TestCase("localhost")]
    [TestCase("LocalHost")]
    [TestCase("127.1")]
    public async Task A_host_is_known_by_the_name_it_is_given_whatever_its_case(string host, CancellationToken cancellationToken)
    {
        if (SharedLab.Lab.Host != "127.0.0.1")
            Assert.Ignore("The lab is not on this machine's own address.");
        using var known = new KeyFolder();
        var entries = await File.ReadAllTextAsync(SharedLab.Lab.KnownHostsFile, cancellationToken);
        await File.WriteAllTextAsync(known.File("known_hosts"), entries.Replace("[127.0.0.1]", $"[{host.ToLowerInvariant()}]"), cancellationToken);

        (await SshNetLogin.TryAsync(Of(host, SharedLab.Lab.Port, known.File("known_hosts")), cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
        (await SshNetLogin.TryAsync(Of(host, SharedLab.Lab.Port, SharedLab.Lab.KnownHostsFile), cancellationToken)).Outcome.ShouldBe(LoginOutcome.HostKey, "another name is another host");
    }

    [TestCase("*")]
    [TestCase("127.0.0.*")]
    [TestCase("!127.0.0.1,*")]
    [TestCase("[127.0.0.1]")]
    [TestCase("h\u00f6st.invalid")]
    [TestCase("a..b")]
    [TestCase("|1|AAAA|AAAA", false)]
    [TestCase("no such\u200bhost%25.invalid", false)]
    [TestCase("-oProxyCommand=x", false)]
    public async Task A_host_with_odd_characters_is_a_name_and_nothing_else(string host, bool allowed = true)
    {
        if (!allowed)
        {
            Should.Throw<BadInputException>(() => new Target(host));
            return;
        }
        var login = await SshNetLogin.TryAsync(Of(host, SharedLab.Lab.Port, SharedLab.Lab.KnownHostsFile));

        login.Outcome.ShouldBeOneOf(LoginOutcome.Unreachable, LoginOutcome.HostKey);
        login.Offered.ShouldBeEmpty("no key is shown to whoever answers to such a name");
    }

    [Test]
    public async Task Hashed_names_are_known_names(CancellationToken cancellationToken)
    {
        using var known = new KeyFolder();
        File.Copy(SharedLab.Lab.KnownHostsFile, known.File("known_hosts"));
        await KeyFolder.RunAsync("ssh-keygen", ["-q", "-H", "-f", known.File("known_hosts")], cancellationToken);
        (await File.ReadAllTextAsync(known.File("known_hosts"), cancellationToken)).ShouldStartWith("|1|");

        (await SshNetLogin.TryAsync(Of(SharedLab.Lab.Host, SharedLab.Lab.Port, known.File("known_hosts")), cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
    }

    [Test]
    public async Task A_host_that_is_known_by_its_second_key_alone_shows_that_one(CancellationToken cancellationToken)
    {
        using var known = new KeyFolder();
        var ecdsa = (await File.ReadAllLinesAsync(SharedLab.Lab.KnownHostsFile, cancellationToken)).Where(line => line.Contains(" ecdsa-sha2-nistp256 "));
        await File.WriteAllLinesAsync(known.File("known_hosts"), ecdsa, cancellationToken);

        var login = await SshNetLogin.TryAsync(Of(SharedLab.Lab.Host, SharedLab.Lab.Port, known.File("known_hosts")), cancellationToken);

        login.Outcome.ShouldBe(LoginOutcome.Accepted);
        login.HostKey.ShouldNotBeNull().Type.ShouldBe("ecdsa-sha2-nistp256");
    }

    [TestCase("127.0.0.1", "", LoginOutcome.Accepted)]
    [TestCase("elsewhere", "", LoginOutcome.HostKey)]
    [TestCase("127.0.0.1", "@revoked * ", LoginOutcome.HostKey)]
    public async Task A_host_certificate_counts_where_its_authority_is_known(string principal, string revoked, LoginOutcome expected, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var folder = new KeyFolder();
        await KeyFolder.RunAsync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", folder.File("ca")], cancellationToken);
        await File.WriteAllTextAsync(folder.File("host.pub"), await Doors.OnAsync(lab, "cat /etc/ssh/ssh_host_ed25519_key.pub", cancellationToken) + "\n", cancellationToken);
        await KeyFolder.RunAsync("ssh-keygen", ["-q", "-s", folder.File("ca"), "-h", "-I", "host", "-n", principal.Replace("127.0.0.1", lab.Host), folder.File("host.pub")], cancellationToken);
        var certificate = (await File.ReadAllTextAsync(folder.File("host-cert.pub"), cancellationToken)).Trim();
        await Doors.OnAsync(
            lab, $"echo '{certificate}' > /etc/ssh/host-cert.pub && echo 'HostCertificate /etc/ssh/host-cert.pub' > /etc/ssh/sshd_config.d/10-cert.conf && kill -HUP \"$(cat /run/sshd.pid)\" && sleep 0.5", cancellationToken);
        var authority = (await File.ReadAllTextAsync(folder.File("ca.pub"), cancellationToken)).Trim();
        await File.WriteAllTextAsync(folder.File("known_hosts"), $"@cert-authority [{lab.Host}]:{lab.Port} {authority}\n{(revoked.Length > 0 ? revoked + authority : "")}\n", cancellationToken);
        var target = Of(lab.Host, lab.Port, folder.File("known_hosts")) with { IdentityFile = lab.IdentityFile };

        (await SshNetLogin.TryAsync(target, cancellationToken)).Outcome.ShouldBe(expected);
        (await LoginProbe.TryAsync(target with { ConfigFile = "/dev/null", Options = [.. target.Options, "StrictHostKeyChecking=yes", "IdentitiesOnly=yes"] }, cancellationToken)).Outcome.ShouldBe(expected, "as with ssh");
    }

    [TestCase("", LoginOutcome.Unreachable, "was closed before a valid SSH identification string was received")]
    [TestCase("HTTP/1.1 400 Bad Request\r\n\r\n", LoginOutcome.Unreachable, "was closed before a valid SSH identification string was received")]
    [TestCase("SSH-1.5-Old\r\n", LoginOutcome.Unreachable, "Server version '1.5' is not supported")]
    [TestCase("SSH-2.0-Then_gone\r\n", LoginOutcome.Unreachable, "SshConnectionException")]
    [TestCase("SSH-2.0-Rubbish\r\n\u0001\u0002\u0003 and so on, and so on, and so on", LoginOutcome.Unreachable, "SshConnectionException")]
    public async Task Who_answers_and_is_no_SSH_server_is_not_reached(string answer, LoginOutcome expected, string said, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerOnceAsync(listener, answer, cancellationToken);

        var login = await SshNetLogin.TryAsync(Of("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, "/dev/null"), cancellationToken);

        await answering;
        login.Outcome.ShouldBe(expected, string.Join('\n', login.Trace));
        login.LastWord.ShouldContain(said);
    }

    [Test]
    public async Task Waiting_for_who_says_nothing_can_be_given_up(CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(500));

        await Should.ThrowAsync<OperationCanceledException>(SshNetLogin.TryAsync(Of("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, "/dev/null"), cancel.Token));
    }

    private static Target Of(string host, int port, string knownHosts) => new(host)
    {
        User = "alice",
        Port = port,
        IdentityFile = SharedLab.Lab.IdentityFile,
        Options = [$"UserKnownHostsFile=\"{knownHosts}\"", "GlobalKnownHostsFile=/dev/null"],
    };

    private static async Task AnswerOnceAsync(TcpListener listener, string answer, CancellationToken cancellationToken)
    {
        using var connection = await listener.AcceptTcpClientAsync(cancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancellationToken);
        connection.Client.Shutdown(SocketShutdown.Send);
        var sink = new byte[4096];
        while (await stream.ReadAsync(sink, cancellationToken) > 0)
        {
            // What the client says is not listened to; it ends when the client hangs up.
        }
    }
}
