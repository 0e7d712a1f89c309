using NUnit.Framework;
using Shouldly;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PathWrongOwnerTests
{
    private const string Id = "path-wrong-owner";

    [Test]
    public void A_directory_inside_the_home_is_given_to_the_user()
    {
        var facts = InDotfiles(FactsOf.Bob);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetOwner("/home/alice/dots", FactsOf.Alice, "alice")]);
    }

    [Test]
    public void A_directory_outside_the_home_stays_its_owners()
    {
        var facts = FactsOf.Healthy()
            .With(FactsOf.Directory("/srv", 0), FactsOf.Directory("/srv/bob", FactsOf.Bob), FactsOf.File("/srv/bob/alice"))
            .Server(server => server with { KeyFiles = [new KeyFileFacts { Configured = "/srv/bob/%u", Path = "/srv/bob/alice", RealPath = "/srv/bob/alice", Content = server.KeyFiles![0].Content }] });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep.ShouldNotBeNull();
    }

    [Test]
    public void A_directory_of_the_systems_own_goes_back_to_root()
    {
        var facts = FactsOf.Healthy()
            .With(FactsOf.Directory("/", FactsOf.Bob), FactsOf.Directory("/etc", FactsOf.Bob), FactsOf.Directory("/etc/keys", 0), FactsOf.File("/etc/keys/alice", 0, 0b110_100_100))
            .Server(server => server with { KeyFiles = [new KeyFileFacts { Configured = "/etc/keys/%u", Path = "/etc/keys/alice", RealPath = "/etc/keys/alice", Content = server.KeyFiles![0].Content }] });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetOwner("/etc", 0, "root"), new SetOwner("/", 0, "root")], ignoreOrder: true);
    }

    [Test]
    public void The_owner_of_the_homes_parent_does_not_count() => FactsOf.Healthy().Owner("/home", FactsOf.Bob).Found().ShouldBeEmpty();

    [Test]
    public void Without_the_owner_nothing_is_claimed() =>
        InDotfiles().Change("/home/alice/dots", path => path with { Uid = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    private static FactSet InDotfiles(int owner = FactsOf.Alice, int mode = 0b111_101_101) => FactsOf.Healthy()
        .With(FactsOf.Link(FactsOf.Keys, "../dots/ssh/keys"), FactsOf.Directory("/home/alice/dots", owner, mode), FactsOf.Directory("/home/alice/dots/ssh", mode: 0b111_000_000), FactsOf.File("/home/alice/dots/ssh/keys"))
        .KeyFiles(file => file with { RealPath = "/home/alice/dots/ssh/keys" });
}
