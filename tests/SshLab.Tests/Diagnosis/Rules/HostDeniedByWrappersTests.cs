using System.Text;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HostDeniedByWrappersTests
{
    private const string Id = "host-denied-by-wrappers";

    private static FactSet With(string allow, string deny, string address = "192.0.2.7") => UnansweredLogin.With(new ListeningSocket("0.0.0.0", 22))
        .Sshd(sshd => sshd with { AsksWrappers = true, AskedFor = new SshdConnection("alice", address, address, "192.0.2.1", 22) })
        .Server(server => server with { TextFiles = new[] { File("/etc/hosts.allow", allow), File("/etc/hosts.deny", deny) }.ToDictionary(file => file.Path) });

    private static TextFileFacts File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), false);

    [TestCase("", "ALL: ALL")]
    [TestCase("", "sshd : ALL")]
    [TestCase("", "# a comment\nsshd: 192.0.2.7")]
    [TestCase("", "sshd, vsftpd: 192.0.2.")]
    [TestCase("", "sshd: 192.0.2.0/255.255.255.0")]
    [TestCase("", "sshd: 192.0.2.0/24")]
    [TestCase("", "ALL: ALL EXCEPT 10.0.0.0/8")]
    [TestCase("", "sshd: \\\n 192.0.2.7")]
    [TestCase("sshd: 10.0.0.1", "ALL: ALL")]
    [TestCase("sshd: ALL: deny", "")]
    public void A_line_that_fits_refuses(string allow, string deny)
    {
        With(allow, deny).Blockers().ShouldBe([Id]);
        With(allow, deny).Finding(Id).Cause.ShouldBe(Cause.Policy);
        With(allow, deny).Commands().ShouldBe(["echo 'sshd: 192.0.2.7' >> /etc/hosts.allow"]);
    }

    [TestCase("", "")]
    [TestCase("", "vsftpd: ALL")]
    [TestCase("", "ALL EXCEPT sshd: ALL")]
    [TestCase("sshd: 192.0.2.", "ALL: ALL")]
    [TestCase("", "sshd: 192.0.3.0/24")]
    [TestCase("", "ALL: ALL EXCEPT 192.0.2.7")]
    [TestCase("", "sshd: ALL: allow")]
    public void A_line_that_does_not_fit_or_comes_too_late_does_not(string allow, string deny) => With(allow, deny).By(Id).ShouldBe(RuleResult.Healthy);

    [TestCase("", "sshd: .example.org")]
    [TestCase("", "sshd: /etc/denied")]
    public void A_name_is_the_server_s_to_resolve(string allow, string deny) => With(allow, deny).By(Id).UnknownBecause!.ShouldContain(deny);

    [Test]
    public void Without_the_client_s_address_only_what_is_about_everybody_decides()
    {
        With("", "sshd: 192.0.2.7", "127.0.0.1").By(Id).UnknownBecause.ShouldNotBeNull();
        With("", "ALL: ALL", "127.0.0.1").Finding(Id).Changes.ShouldBeEmpty();
    }

    [TestCase("127.0.0.1", "192.0.2.7", "sshd: 192.0.2.7", TestName = "Of_a_user_never_seen_before")]
    [TestCase("198.51.100.9", "192.0.2.7", "sshd: 192.0.2.7", TestName = "Of_a_user_last_seen_from_elsewhere")]
    [TestCase("192.0.2.7", "192.0.2.7 203.0.113.5", "sshd: 192.0.2.7", TestName = "Of_a_user_among_others_refused")]
    [TestCase("127.0.0.1", "192.0.2.7 203.0.113.5", null, TestName = "Of_nobody_while_several_are_refused")]
    [TestCase("198.51.100.9", "192.0.2.7 203.0.113.5", null, TestName = "Of_nobody_while_several_others_are_refused")]
    public void What_the_log_of_refusals_says_is_the_address(string known, string refused, string? admitted)
    {
        var log = refused.Split(' ').Select(address => $"Jun  1 12:00:00 host sshd[99]: refused connect from client.example.org ({address})").ToList();
        var facts = With("", "ALL: ALL", known).Sshd(sshd => sshd with { Log = log });

        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(admitted is null ? [] : [$"echo '{admitted}' >> /etc/hosts.allow"]);
    }

    [Test]
    public void An_sshd_that_does_not_ask_is_not_concerned() => With("", "ALL: ALL").Sshd(sshd => sshd with { AsksWrappers = false }).By(Id).ShouldBe(RuleResult.Healthy);
}
