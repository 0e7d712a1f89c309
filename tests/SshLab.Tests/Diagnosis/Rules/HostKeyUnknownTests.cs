using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HostKeyUnknownTests
{
    private const string Id = "host-key-unknown";

    [TestCase("No ED25519 host key is known for [127.0.0.1]:22 and you have requested strict checking.", "yes")]
    [TestCase("Host key verification failed.", "ask")]
    public void A_server_that_known_hosts_does_not_have_is_unknown(string said, string strict)
    {
        var facts = LoginThat.Said(said, "Host key verification failed.");
        facts = facts with
        {
            Client = facts.Client! with
            {
                Configuration = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["stricthostkeychecking"] = [strict], ["userknownhostsfile"] = ["/home/me/.ssh/known_hosts /home/me/.ssh/known_hosts2"],
                },
            },
        };

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("/home/me/.ssh/known_hosts, /home/me/.ssh/known_hosts2"));
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains($"StrictHostKeyChecking is {strict}"));
    }

    [Test]
    public void A_known_hosts_that_ssh_may_not_read_is_told_as_that()
    {
        var facts = LoginThat.Said("hostkeys_find_by_key_hostfile: hostkeys_foreach failed for /home/me/.ssh/known_hosts: Permission denied", "Host key verification failed.");
        facts = facts with { Client = facts.Client! with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["userknownhostsfile"] = ["/home/me/.ssh/known_hosts /home/me/.ssh/known_hosts2"] } } };

        facts.Finding(Id).Title.ShouldContain("may not read");
        facts.Finding(Id).NextStep!.ShouldContain("chown");
    }

    [Test]
    public void A_revoked_key_is_not_called_unknown() =>
        LoginThat.Said("@       WARNING: REVOKED HOST KEY DETECTED!               @", "Host key verification failed.").Found().ShouldBe(["host-key-revoked"]);

    [Test]
    public void A_login_that_went_on_is_healthy() =>
        LoginThat.Said("Host key verification failed.", "debug1: Authentication succeeded (publickey).").By(Id).Findings.ShouldBeEmpty();
}
