using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HostKeyChangedTests
{
    private const string Id = "host-key-changed";

    private static readonly string[] Trace =
    [
        "debug1: Server host key: ssh-ed25519 SHA256:Ifmv69HPgqEg+w35XnUhhaWRSJ30mWnhr/iyUIGoqVI",
        "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @",
        "Offending ECDSA key in /home/me/.ssh/known_hosts:3",
        "  remove with:",
        "  ssh-keygen -f \"/home/me/.ssh/known_hosts\" -R \"[127.0.0.1]:22\"",
        "Host key for [127.0.0.1]:22 has changed and you have requested strict checking.",
        "Host key verification failed.",
    ];

    [Test]
    public void The_line_of_known_hosts_and_both_keys_are_named()
    {
        var finding = LoginThat.Said(Trace).Finding(Id);

        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Title.ShouldContain("/home/me/.ssh/known_hosts line 3");
        finding.Evidence.ShouldContain(line => line.Contains("SHA256:Ifmv69HPgqEg+w35XnUhhaWRSJ30mWnhr/iyUIGoqVI"));
        finding.Changes.ShouldBeEmpty();
        finding.NextStep.ShouldNotBeNull().ShouldContain("compare the fingerprint");
    }

    [Test]
    public void Where_the_way_in_shows_that_the_key_is_the_servers_own_the_old_line_may_go()
    {
        var facts = LoginThat.Said([$"debug1: Server host key: {FactsOf.Key.Type} {FactsOf.Key.Fingerprint}", .. Trace[1..]])
            .Server(server => server with { HostKeys = [new HostKeyFacts("/etc/ssh/ssh_host_ed25519_key", FactsOf.Key)] });

        facts.Finding(Id).NextStep.ShouldNotBeNull().ShouldContain("ssh-keygen -f \"/home/me/.ssh/known_hosts\" -R");
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("the one that was sent"));
    }

    [Test]
    public void A_key_that_is_none_of_the_servers_own_is_not_to_be_taken_over()
    {
        var facts = LoginThat.Said(Trace).Server(server => server with { HostKeys = [new HostKeyFacts("/etc/ssh/ssh_host_ed25519_key", PublicKey.FromLine(FactsOf.Other)!)] });

        facts.Finding(Id).NextStep.ShouldNotBeNull().ShouldContain("another machine answers");
    }

    [Test]
    public void An_unknown_key_is_not_a_changed_one() =>
        LoginThat.Said("Host key verification failed.").Found().ShouldBe(["host-key-unknown"]);
}
