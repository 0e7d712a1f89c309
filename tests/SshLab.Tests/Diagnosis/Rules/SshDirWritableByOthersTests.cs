using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshDirWritableByOthersTests
{
    private const string Id = "ssh-dir-writable-by-others";

    [Test]
    public void The_finding_shows_mode_owner_and_what_decides()
    {
        var finding = FactsOf.Healthy(ServerFlavour.Upstream).Mode(FactsOf.Ssh, "0777").Finding(Id);
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Evidence[0].ShouldContain("mode 0777 (rwxrwxrwx), owner alice, group alice");
        finding.Evidence[1].ShouldContain("safe_path");
        finding.Changes.ShouldBe([new SetMode(FactsOf.Ssh, Clear: 0b010_010)]);
    }

    [Test]
    public void On_Debian_the_evidence_names_who_else_is_in_the_group()
    {
        var finding = FactsOf.Healthy().Owner(FactsOf.Ssh, FactsOf.Alice, 100).Mode(FactsOf.Ssh, "0770").Finding(Id);
        finding.Evidence[1].ShouldContain("the group users has the members alice, bob");
        finding.Changes.ShouldHaveSingleItem().Command.ShouldStartWith("chmod g-w ");
    }

    [Test]
    public void Without_StrictModes_it_does_not_block() =>
        FactsOf.Healthy().Mode(FactsOf.Ssh, "0777").StrictModes("no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_mode_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Ssh, path => path with { Mode = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void The_directory_of_a_key_file_with_another_name_counts_alike()
    {
        var facts = FactsOf.Healthy()
            .With(FactsOf.Directory("/home/alice/keys", mode: 0b111_111_111), FactsOf.File("/home/alice/keys/mine"))
            .KeyFiles(file => file with { Configured = "%h/keys/mine", Path = "/home/alice/keys/mine", RealPath = "/home/alice/keys/mine" });
        facts.Blockers().ShouldBe([Id]);
    }
}
