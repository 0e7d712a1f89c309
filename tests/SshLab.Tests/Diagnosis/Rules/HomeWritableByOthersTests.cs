using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HomeWritableByOthersTests
{
    private const string Id = "home-writable-by-others";

    [Test]
    public void The_finding_shows_mode_owner_and_what_decides()
    {
        var finding = FactsOf.Healthy(ServerFlavour.Upstream).Mode(FactsOf.Home, "0777").Finding(Id);
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Evidence[0].ShouldContain("mode 0777 (rwxrwxrwx), owner alice, group alice");
        finding.Evidence[1].ShouldContain("safe_path");
        finding.Changes.ShouldBe([new SetMode(FactsOf.Home, Clear: 0b010_010)]);
    }

    [Test]
    public void On_Debian_the_evidence_names_who_else_is_in_the_group()
    {
        var finding = FactsOf.Healthy().Owner(FactsOf.Home, FactsOf.Alice, 100).Mode(FactsOf.Home, "0770").Finding(Id);
        finding.Evidence[1].ShouldContain("the group users has the members alice, bob");
        finding.Changes.ShouldHaveSingleItem().Command.ShouldStartWith("chmod g-w ");
    }

    [Test]
    public void Without_StrictModes_it_does_not_block() =>
        FactsOf.Healthy().Mode(FactsOf.Home, "0777").StrictModes("no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_mode_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Home, path => path with { Mode = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void A_home_that_is_not_on_the_real_path_is_not_looked_at()
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Home, "0777")
            .With(FactsOf.Link(FactsOf.Ssh, "/opt/keys"), FactsOf.Directory("/opt", 0), FactsOf.Directory("/opt/keys", 0), FactsOf.File("/opt/keys/authorized_keys"), FactsOf.Missing("/opt/keys/authorized_keys2"))
            .KeyFiles(file => file with { RealPath = "/opt/keys/authorized_keys" });
        facts.Found().ShouldBeEmpty();
    }

    [Test]
    public void It_is_a_risk_only_when_another_key_file_outside_lets_the_login_in()
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Home, "0777")
            .With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/keys", 0), FactsOf.File("/etc/keys/alice", 0, 0b110_100_100))
            .Server(server => server with { KeyFiles = [server.KeyFiles![0], new KeyFileFacts { Configured = "/etc/keys/%u", Path = "/etc/keys/alice", RealPath = "/etc/keys/alice", Content = server.KeyFiles[0].Content }] });
        facts.Finding(Id).Severity.ShouldBe(Severity.Risk);
        facts.Blockers().ShouldBeEmpty();
    }

    [Test]
    public void When_StrictModes_could_not_be_read_its_default_counts_and_is_said()
    {
        var facts = FactsOf.Healthy(ServerFlavour.Upstream).Mode(FactsOf.Home, "0777").Server(server => server with { Sshd = server.Sshd with { Configuration = null } });
        facts.Finding(Id).Evidence[1].ShouldContain("on by default");
    }
}
