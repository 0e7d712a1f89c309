using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PathNotSearchableTests
{
    private const string Id = "path-not-searchable";

    [Test]
    public void The_directory_of_all_homes_is_opened_to_pass_through()
    {
        var facts = FactsOf.Healthy().Mode("/home", "0700");
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(["chmod o+x /home"]);
    }

    [Test]
    public void Where_the_users_group_is_the_directorys_its_bit_is_added() =>
        FactsOf.Healthy().Owner("/home", 0, FactsOf.Alice).Mode("/home", "0700").Commands().ShouldBe(["chmod g+x /home"]);

    [Test]
    public void Somebody_elses_closed_home_behind_a_link_stays_closed()
    {
        var facts = FactsOf.Healthy()
            .With(FactsOf.Link(FactsOf.Keys, "/home/bob/keys"), FactsOf.Directory("/home/bob", FactsOf.Bob, 0b111_000_000), FactsOf.File("/home/bob/keys"))
            .KeyFiles(file => file with { RealPath = "/home/bob/keys" })
            .StrictModes("no");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void A_directory_of_keys_that_root_closed_is_opened_to_pass_through()
    {
        var facts = Central("/etc/ssh/keys");
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(["chmod o+x /etc/ssh/keys"]);
    }

    [TestCase("/root/.ssh", 0, TestName = "Roots own home stays closed")]
    [TestCase("/srv/bobs", FactsOf.Bob, TestName = "What another account closed stays closed")]
    public void Closed(string directory, int owner)
    {
        var facts = Central(directory, owner).StrictModes("no");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep.ShouldNotBeNull();
    }

    [Test]
    public void A_homes_parent_that_may_be_passed_is_fine() => FactsOf.Healthy().Mode("/home", "0711").By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet Central(string directory, int owner = 0) => FactsOf.Healthy()
        .With(FactsOf.Directory(Path.GetDirectoryName(directory)!, 0), FactsOf.Directory(directory, owner, 0b111_000_000), FactsOf.File($"{directory}/alice"))
        .With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/srv", 0))
        .KeyFiles(file => file with { Configured = $"{directory}/alice", Path = $"{directory}/alice", RealPath = $"{directory}/alice" });

    [Test]
    public void Without_the_mode_nothing_is_claimed() =>
        FactsOf.Healthy().Change("/home", path => path with { Mode = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
