using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ChrootDirectoryBrokenTests
{
    private const string Id = "chroot-directory-broken";

    [TestCase("0777", "chmod go-w /srv/alice")]
    [TestCase("0775", "chmod g-w /srv/alice")]
    public void Write_bits_are_taken_away_whatever_the_flavour(string mode, string command)
    {
        var facts = Host().Mode("/srv/alice", mode);
        facts.Finding(Id).Changes.Select(change => change.Command).ShouldBe([command]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.StartsWith("/srv/alice: mode"));
    }

    [Test]
    public void A_component_that_is_not_roots_becomes_roots() => Host().Owner("/srv", FactsOf.Alice, 0).Finding(Id).Changes.Select(change => change.Command).ShouldBe(["chown root /srv"]);

    [Test]
    public void A_directory_that_is_not_there_is_a_persons_work()
    {
        var facts = Host().With(FactsOf.Missing("/srv/alice"));
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).Evidence.ShouldContain("/srv/alice does not exist");
    }

    [Test]
    public void Without_a_shell_inside_the_line_can_go()
    {
        var facts = Host().With(FactsOf.Missing("/srv/alice/bin"));
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.EditOf(Id).After.ShouldContain("\n#ChrootDirectory /srv/%u\n");
        facts.Resolved("forcecommand internal-sftp").By(Id).ShouldBe(RuleResult.Healthy, "sftp needs no shell");
    }

    [Test]
    public void A_safe_directory_with_a_shell_is_nothing() => Host().By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void No_chroot_is_nothing() => ConfiguredHost.With("", "", "chrootdirectory none").By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet Host() => ConfiguredHost.With("ChrootDirectory /srv/%u", "", "chrootdirectory /srv/%u")
        .Server(server => server with { Account = server.Account! with { Shell = "/bin/bash" } })
        .With(FactsOf.Directory("/srv", 0), FactsOf.Directory("/srv/alice", 0), FactsOf.Directory("/srv/alice/bin", 0), FactsOf.File("/srv/alice/bin/bash", 0, 0b111_101_101));
}
