using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysWritableByOthersTests
{
    private const string Id = "authorized-keys-writable-by-others";

    [Test]
    public void The_finding_shows_mode_owner_and_what_decides()
    {
        var finding = FactsOf.Healthy(ServerFlavour.Upstream).Mode(FactsOf.Keys, "0777").Finding(Id);
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Evidence[0].ShouldContain("mode 0777 (rwxrwxrwx), owner alice, group alice");
        finding.Evidence[1].ShouldContain("safe_path");
        finding.Changes.ShouldBe([new SetMode(FactsOf.Keys, Clear: 0b010_010)]);
    }

    [Test]
    public void On_Debian_the_evidence_names_who_else_is_in_the_group()
    {
        var finding = FactsOf.Healthy().Owner(FactsOf.Keys, FactsOf.Alice, 100).Mode(FactsOf.Keys, "0770").Finding(Id);
        finding.Evidence[1].ShouldContain("the group users has the members alice, bob");
        finding.Changes.ShouldHaveSingleItem().Command.ShouldStartWith("chmod g-w ");
    }

    [Test]
    public void Without_StrictModes_it_does_not_block() =>
        FactsOf.Healthy().Mode(FactsOf.Keys, "0777").StrictModes("no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_mode_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Keys, path => path with { Mode = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void A_second_file_that_is_writable_and_does_not_hold_the_key_is_a_risk()
    {
        var facts = FactsOf.Healthy().With(FactsOf.File(FactsOf.Keys + "2", mode: 0b110_110_110))
            .Server(server => server with { KeyFiles = [server.KeyFiles![0], server.KeyFiles[1] with { RealPath = FactsOf.Keys + "2", Content = Array.Empty<byte>() }] });
        facts.Finding(Id).Severity.ShouldBe(Severity.Risk);
        facts.Blockers().ShouldBeEmpty();
    }

    [Test]
    public void A_second_file_that_is_writable_and_alone_holds_the_key_blocks()
    {
        var facts = FactsOf.Healthy().With(FactsOf.File(FactsOf.Keys + "2", mode: 0b110_110_110))
            .Server(server => server with { KeyFiles = [server.KeyFiles![0] with { Content = Array.Empty<byte>() }, server.KeyFiles[1] with { RealPath = FactsOf.Keys + "2", Content = server.KeyFiles[0].Content }] });
        facts.Blockers().ShouldBe([Id]);
    }

    [Test]
    public void Nothing_is_changed_where_a_link_in_the_users_own_tree_leads_out_of_it()
    {
        var facts = FactsOf.Healthy()
            .With(FactsOf.Link(FactsOf.Keys, "/srv/keys/alice"), FactsOf.Directory("/srv", 0), FactsOf.Directory("/srv/keys", 0), FactsOf.File("/srv/keys/alice", mode: 0b110_110_110))
            .KeyFiles(file => file with { RealPath = "/srv/keys/alice" });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep.ShouldNotBeNull();
    }
}
