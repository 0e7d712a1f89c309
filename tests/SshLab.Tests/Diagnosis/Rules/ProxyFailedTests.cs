using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ProxyFailedTests
{
    private const string Id = "proxy-failed";

    private static readonly string[] Trace =
    [
        "debug1: Executing proxy command: exec no-such-netcat 127.0.0.1 22",
        "/bin/sh: 1: exec: no-such-netcat: not found",
        "kex_exchange_identification: Connection closed by remote host",
        "Connection closed by UNKNOWN port 65535",
    ];

    [Test]
    public void The_command_and_its_words_are_the_evidence()
    {
        var facts = LoginThat.Said(Trace);

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldBe(
            [
                "ssh ran exec no-such-netcat 127.0.0.1 22 (ssh -v)", "it said: /bin/sh: 1: exec: no-such-netcat: not found",
                "ssh says: Connection closed by UNKNOWN port 65535",
            ]);
    }

    [Test]
    public void A_jump_host_that_refuses_the_connection_is_named_by_its_own_words() =>
        LoginThat.Said([Trace[0], "ssh: connect to host 127.0.0.1 port 1: Connection refused", .. Trace[2..]]).Found().ShouldBe(["connection-refused"]);

    [Test]
    public void Without_a_proxy_a_closed_connection_is_not_its_fault() => LoginThat.Said(Trace[2..3]).By(Id).Findings.ShouldBeEmpty();
}
