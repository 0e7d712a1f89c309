using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ConnectionTimedOutTests
{
    private const string Id = "connection-timed-out";

    [TestCase("ssh: connect to host 192.0.2.1 port 22: Connection timed out")]
    [TestCase("ssh: connect to host 192.0.2.1 port 22: Operation timed out")]
    [TestCase("Connection timed out during banner exchange")]
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
    public void A_silent_connection_is_told_from_none() =>
        LoginThat.Said("Connection timed out during banner exchange", "Connection to 127.0.0.1 port 22 timed out").Finding(Id).Title.ShouldContain("no SSH server said a word");
}
