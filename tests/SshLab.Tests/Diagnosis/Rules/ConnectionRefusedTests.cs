using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ConnectionRefusedTests
{
    private const string Id = "connection-refused";

    [TestCase("ssh: connect to host 127.0.0.1 port 22: Connection refused")]
    public void The_words_of_ssh_are_the_evidence(string said)
    {
        var facts = LoginThat.Said(said);

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Environment);
        facts.Finding(Id).Evidence[0].ShouldBe($"ssh says: {said}");
    }

    [Test]
    public void Without_a_login_and_without_the_server_nothing_is_known() =>
        (FactsOf.Healthy() with { Server = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void A_refused_key_is_healthy() =>
        LoginThat.Said("debug1: SSH2_MSG_NEWKEYS received", "alice@127.0.0.1: Permission denied (publickey).").By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void Where_the_server_was_seen_and_nothing_listens_there_the_rule_is_quiet() =>
        LoginThat.Said("ssh: connect to host 127.0.0.1 port 22: Connection refused").Server(server => server with { Sshd = server.Sshd with { Running = false } })
            .By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void Where_the_server_was_seen_on_another_port_that_is_the_one_thing_told() =>
        UnansweredLogin.With(new ListeningSocket("0.0.0.0", 2222)).Saying("ssh: connect to host 192.0.2.1 port 22: Connection refused")
            .Blockers().ShouldBe(["sshd-on-another-port"]);
}
