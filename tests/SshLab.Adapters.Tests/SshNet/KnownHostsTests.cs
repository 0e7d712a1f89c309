using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Security;
using SshLab.SshNet.HostKeys;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>What known_hosts files say, line by line, as ssh reads them.</summary>
public sealed class KnownHostsTests
{
    private static readonly (string Line, HostKeyEventArgs Shown) First = Key(1);
    private static readonly (string Line, HostKeyEventArgs Shown) Second = Key(2);

    [TestCase("server {first}", "server", 22, HostKeyVerdict.Known)]
    [TestCase("SERVER {first}", "server", 22, HostKeyVerdict.Known)]
    [TestCase("server {first}", "Server", 22, HostKeyVerdict.Known)]
    [TestCase("  server\t {first} a comment\r", "server", 22, HostKeyVerdict.Known)]
    [TestCase("other,server,192.0.2.1 {first}", "192.0.2.1", 22, HostKeyVerdict.Known)]
    [TestCase("[server]:2222 {first}", "server", 2222, HostKeyVerdict.Known)]
    [TestCase("[server]:2222 {first}", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("[server]:2222 {first}", "server", 2223, HostKeyVerdict.Unknown)]
    [TestCase("server {first}", "server", 2222, HostKeyVerdict.Known)]
    [TestCase("server {second}", "server", 2222, HostKeyVerdict.Unknown)]
    [TestCase("server {first}\n[server]:2222 {second}", "server", 2222, HostKeyVerdict.Changed)]
    [TestCase("::1 {first}", "::1", 22, HostKeyVerdict.Known)]
    [TestCase("[::1]:2222 {first}", "::1", 2222, HostKeyVerdict.Known)]
    [TestCase("*.example {first}", "a.example", 22, HostKeyVerdict.Known)]
    [TestCase("*.example,!a.example {first}", "a.example", 22, HostKeyVerdict.Unknown)]
    [TestCase("!a.example,*.example {first}", "a.example", 22, HostKeyVerdict.Unknown)]
    [TestCase("server {second}", "server", 22, HostKeyVerdict.Changed)]
    [TestCase("server {second}\nserver {first}", "server", 22, HostKeyVerdict.Known)]
    [TestCase("@revoked * {first}\nserver {first}", "server", 22, HostKeyVerdict.Revoked)]
    [TestCase("server {first}\n@revoked server {second}", "server", 22, HostKeyVerdict.Known)]
    [TestCase("@cert-authority * {first}", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("@strange server {first}", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("# server {first}", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("server ssh-ed25519 AAAA", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("server", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("@revoked", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("|1|AAAA|!!!! {first}", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("|1||| {first}", "server", 22, HostKeyVerdict.Unknown)]
    [TestCase("|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= {first}", "192.168.1.61", 22, HostKeyVerdict.Known)]
    [TestCase("", "server", 22, HostKeyVerdict.Unknown)]
    public void A_key_is_what_the_lines_about_the_host_say(string lines, string host, int port, HostKeyVerdict expected)
    {
        using var folder = new KeyFolder();
        File.WriteAllText(folder.File("known_hosts"), lines.Replace("{first}", First.Line).Replace("{second}", Second.Line) + "\n");

        KnownHosts.Read(host, port, folder.File("known_hosts")).Judge(First.Shown).ShouldBe(expected);
    }

    [Test]
    public void The_files_are_those_that_the_target_names_and_all_of_them_count()
    {
        using var folder = new KeyFolder();
        File.WriteAllText(folder.File("one"), $"server {Second.Line}\n");
        File.WriteAllText(folder.File("a file"), $"server {First.Line}\n");
        var target = new Target("server") { Options = [$"userknownhostsfile {folder.File("one")} \"{folder.File("a file")}\"", "GlobalKnownHostsFile=none", "UserKnownHostsFile=/dev/null"] };

        KnownHosts.Of(target).Trusts(First.Shown).ShouldBeTrue();
        KnownHosts.Of(target).Trusts(Second.Shown).ShouldBeTrue();
    }

    [Test]
    public void A_file_that_is_missing_says_nothing_and_one_that_cannot_be_read_is_told()
    {
        using var folder = new KeyFolder();
        Directory.CreateDirectory(folder.File("huge"));
        using (var huge = File.Create(folder.File("too-large")))
            huge.SetLength(17 * 1024 * 1024);

        KnownHosts.Read("server", 22, folder.File("missing")).Trusts(First.Shown).ShouldBeFalse();
        Should.Throw<BadInputException>(() => KnownHosts.Read("server", 22, folder.File("too-large"))).Message.ShouldContain("more than 16 MiB");
    }

    [Test]
    public void Types_that_are_known_are_asked_for_first_and_certificates_only_of_a_known_authority()
    {
        using var folder = new KeyFolder();
        File.WriteAllText(folder.File("plain"), $"server {First.Line}\n");
        File.WriteAllText(folder.File("authority"), $"@cert-authority server {First.Line}\n");
        using var connection = new PasswordConnectionInfo("server", "alice", "secret");
        connection.HostKeyAlgorithms.Keys.First().ShouldEndWith("-cert-v01@openssh.com", customMessage: "SSH.NET's own order");

        using var other = new PasswordConnectionInfo("server", "alice", "secret");
        KnownHosts.Read("server", 22, folder.File("plain")).Prefer(connection);
        KnownHosts.Read("server", 22, folder.File("authority")).Prefer(other);

        connection.HostKeyAlgorithms.Keys.ShouldAllBe(name => !name.EndsWith("-cert-v01@openssh.com"));
        connection.HostKeyAlgorithms.Keys.ShouldContain("rsa-sha2-512");
        other.HostKeyAlgorithms.Keys.First().ShouldBe("ssh-ed25519-cert-v01@openssh.com");
    }

    /// <summary>A key as a line has it, and as SSH.NET hands it over.</summary>
    private static (string Line, HostKeyEventArgs Shown) Key(byte seed)
    {
        var algorithm = new KeyHostAlgorithm("ssh-ed25519", new ED25519Key([.. Enumerable.Repeat(seed, 32)]));
        return ($"ssh-ed25519 {Convert.ToBase64String(algorithm.Data)}", new HostKeyEventArgs(algorithm));
    }
}
