using NUnit.Framework;
using Shouldly;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PathWritableByOthersTests
{
    private const string Id = "path-writable-by-others";

    [Test]
    public void A_directory_that_a_link_leads_to_within_the_home_is_mended()
    {
        var facts = InDotfiles(mode: 0b111_111_111);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetMode("/home/alice/dots", Clear: 0b000_010)]);
    }

    [Test]
    public void A_link_into_the_home_is_fine_as_such() => InDotfiles().Found().ShouldBeEmpty();

    [Test]
    public void A_key_file_below_tmp_is_named_and_tmp_is_left_alone()
    {
        var facts = FactsOf.Healthy()
            .With(FactsOf.Link(FactsOf.Keys, "/tmp/keys/alice"), FactsOf.Directory("/tmp", 0, 0b1_111_111_111), FactsOf.Directory("/tmp/keys"), FactsOf.File("/tmp/keys/alice"))
            .KeyFiles(file => file with { RealPath = "/tmp/keys/alice" });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).Evidence[0].ShouldContain("/tmp: mode 1777 (rwxrwxrwt)");
    }

    [Test]
    public void A_configured_directory_outside_the_home_is_mended()
    {
        var facts = FactsOf.Healthy()
            .With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/keys", 0, 0b111_111_111), FactsOf.File("/etc/keys/alice", 0, 0b110_100_100))
            .Server(server => server with { KeyFiles = [new KeyFileFacts { Configured = "/etc/keys/%u", Path = "/etc/keys/alice", RealPath = "/etc/keys/alice", Content = server.KeyFiles![0].Content }] });
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(["chmod go-w /etc/keys"]);
    }

    [Test]
    public void Parents_of_the_home_are_not_looked_at() => FactsOf.Healthy().Mode("/home", "0777").Mode("/", "0777").Found().ShouldBeEmpty();

    [Test]
    public void Without_the_mode_nothing_is_claimed() =>
        InDotfiles().Change("/home/alice/dots", path => path with { Mode = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    private static FactSet InDotfiles(int owner = FactsOf.Alice, int mode = 0b111_101_101) => FactsOf.Healthy()
        .With(FactsOf.Link(FactsOf.Keys, "../dots/ssh/keys"), FactsOf.Directory("/home/alice/dots", owner, mode), FactsOf.Directory("/home/alice/dots/ssh", mode: 0b111_000_000), FactsOf.File("/home/alice/dots/ssh/keys"))
        .KeyFiles(file => file with { RealPath = "/home/alice/dots/ssh/keys" });
}
