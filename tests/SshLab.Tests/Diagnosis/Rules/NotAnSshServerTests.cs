using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class NotAnSshServerTests
{
    private const string Id = "not-an-ssh-server";

    private static readonly string[] Trace =
    [
        "debug1: kex_exchange_identification: banner line 0: HTTP/1.1 400 Bad Request",
        "kex_exchange_identification: Connection closed by remote host",
    ];

    [Test]
    public void The_foreign_words_are_the_evidence()
    {
        var facts = LoginThat.Said(Trace);

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[0].ShouldContain("HTTP/1.1 400 Bad Request");
    }

    [Test]
    public void Lines_before_a_banner_are_allowed() =>
        LoginThat.Said([Trace[0], "debug1: Remote protocol version 2.0, remote software version OpenSSH_9.2p1", "Connection closed by 127.0.0.1 port 22"]).By(Id).Findings.ShouldBeEmpty();
}
