using Shouldly;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Configuration;

/// <summary>Which line decides: the first value, a Match block that applies before the global part, each Include in its place.</summary>
public sealed class LoginConfigurationTests
{
    [Test]
    public void The_first_value_counts_and_a_drop_in_is_read_where_it_is_included()
    {
        var configuration = Of("PermitRootLogin yes\nPort 22", "# ours\nPermitRootLogin no");
        Deciding(configuration, "permitrootlogin").ShouldBe(["/etc/ssh/sshd_config.d/50-site.conf line 2: PermitRootLogin no"]);
        Deciding(configuration, "port").ShouldBe(["/etc/ssh/sshd_config line 3: Port 22"]);
    }

    [Test]
    public void A_block_that_applies_beats_the_global_part_wherever_it_stands() =>
        Deciding(Of("PubkeyAuthentication yes\nMatch User alice\n  PubkeyAuthentication no"), "pubkeyauthentication")
            .ShouldBe(["/etc/ssh/sshd_config line 4: PubkeyAuthentication no (in the block Match User alice)"]);

    [TestCase("Match User bob,al*", true)]
    [TestCase("Match User bob", false)]
    [TestCase("Match User *,!alice", false)]
    [TestCase("Match Group staff", true)]
    [TestCase("Match Group *,!staff", false)]
    [TestCase("Match Group wheel", false)]
    [TestCase("Match Address 192.0.2.0/24", true)]
    [TestCase("Match Address !192.0.2.7,192.0.2.0/24", false)]
    [TestCase("Match Host 192.0.2.*", true)]
    [TestCase("Match LocalPort 22", true)]
    [TestCase("Match LocalPort 2222", false)]
    [TestCase("Match LocalAddress 192.0.2.1", true)]
    [TestCase("Match User alice Address 10.0.0.0/8", false)]
    [TestCase("Match User=alice", true)]
    [TestCase("Match all", true)]
    [TestCase("match ALL", true)]
    public void A_block_applies_when_all_its_criteria_hold(string match, bool applies) =>
        Deciding(Of($"MaxAuthTries 6\n{match}\nMaxAuthTries 1"), "maxauthtries").Single().ShouldContain(applies ? "line 4" : "line 2");

    [Test]
    public void The_first_of_two_blocks_that_apply_counts() =>
        Deciding(Of("Match User alice\nMaxAuthTries 1\nMatch all\nMaxAuthTries 2"), "maxauthtries").Single().ShouldContain("MaxAuthTries 1");

    [Test]
    public void A_block_of_an_included_file_ends_with_it() =>
        Deciding(Of("MaxAuthTries 3", "Match User bob\nMaxAuthTries 1"), "maxauthtries").Single().ShouldContain("sshd_config line 2");

    [Test]
    public void Lists_of_users_add_up_until_a_block_has_its_own()
    {
        Deciding(Of("DenyUsers a\nDenyUsers b", "DenyUsers c"), "denyusers").Select(line => line.Split(": ")[1]).ShouldBe(["DenyUsers c", "DenyUsers a", "DenyUsers b"]);
        Deciding(Of("DenyUsers a\nMatch all\nDenyUsers b"), "denyusers").Single().ShouldContain("DenyUsers b");
    }

    [TestCase("Match RDomain blue")]
    [TestCase("Match Version OpenSSH_9*")]
    public void What_cannot_be_known_of_a_block_leaves_the_line_open(string match) =>
        Deciding(Of($"MaxAuthTries 6\n{match}\nMaxAuthTries 1"), "maxauthtries").ShouldBe(["maxauthtries has no value (sshd -T -C)"]);

    [Test]
    public void Where_a_file_could_not_be_read_or_the_command_line_decides_no_line_is_named()
    {
        var facts = FactsOf.Healthy().Files("MaxAuthTries 3").Resolved("maxauthtries 3");
        Deciding(Of(facts.Sshd(sshd => sshd with { Includes = [] })), "maxauthtries").ShouldBe(["maxauthtries 3 (sshd -T -C)"]);
        Deciding(Of(facts.Sshd(sshd => sshd with { Options = "-o MaxAuthTries=3" })), "maxauthtries").Single().ShouldContain("from the command line of sshd: -o MaxAuthTries=3");
    }

    [Test]
    public void An_older_name_of_a_keyword_is_the_same_keyword() =>
        Deciding(Of("PubkeyAcceptedKeyTypes ssh-ed25519"), "pubkeyacceptedalgorithms").Single().ShouldContain("line 2");

    private static LoginConfiguration Of(string main, string dropIn = "") => Of(FactsOf.Healthy().Files(main, dropIn));

    private static LoginConfiguration Of(FactSet facts) =>
        LoginConfiguration.Of(facts.Server! with { Account = facts.Server!.Account! with { GroupNames = ["alice", "staff"] } })!;

    private static IReadOnlyList<string> Deciding(LoginConfiguration configuration, string keyword) => configuration.Evidence(keyword);
}
