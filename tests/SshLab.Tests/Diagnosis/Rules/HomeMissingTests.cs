using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HomeMissingTests
{
    private const string Id = "home-missing";

    private static FactSet Gone() => FactsOf.Healthy().With(FactsOf.Missing(FactsOf.Home)).Without(FactsOf.Ssh).Without(FactsOf.Keys).Without(FactsOf.Keys + "2")
        .KeyFiles(file => file with { RealPath = null, Content = null })
        .Server(server => server with { Account = server.Account! with { RealHome = null } });

    [Test]
    public void It_alone_is_named_and_nothing_is_written()
    {
        Gone().Blockers().ShouldBe([Id]);
        Gone().Finding(Id).Cause.ShouldBe(Cause.Environment);
        Gone().Commands().ShouldBeEmpty();
    }

    [Test]
    public void With_the_keys_elsewhere_the_login_does_not_depend_on_it()
    {
        var facts = Gone().With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/keys", 0), FactsOf.File("/etc/keys/alice", 0, 0b110_100_100))
            .Server(server => server with { KeyFiles = [new KeyFileFacts { Configured = "/etc/keys/%u", Path = "/etc/keys/alice", RealPath = "/etc/keys/alice", Content = FactsOf.Healthy().Server!.KeyFiles![0].Content }] });
        facts.Finding(Id).Severity.ShouldBe(Severity.Risk);
        facts.Blockers().ShouldBeEmpty();
    }

    [Test]
    public void A_home_that_passwd_does_not_name_is_missing_too()
    {
        var facts = FactsOf.Healthy().Server(server => server with { KeyFiles = [], Account = server.Account! with { Home = "", RealHome = null } });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldBe("passwd names no home directory for alice");
    }

    [Test]
    public void A_home_behind_a_link_is_there()
    {
        var facts = FactsOf.Healthy().With(FactsOf.Link(FactsOf.Home, "/srv/alice", 0), FactsOf.Directory("/srv", 0), FactsOf.Directory("/srv/alice"),
                FactsOf.Directory("/srv/alice/.ssh"), FactsOf.File("/srv/alice/.ssh/authorized_keys"), FactsOf.Missing("/srv/alice/.ssh/authorized_keys2"))
            .Server(server => server with { Account = server.Account! with { RealHome = "/srv/alice" } })
            .KeyFiles(file => file with { RealPath = "/srv/alice/.ssh/authorized_keys" });
        facts.Blockers().ShouldBeEmpty();
        facts.Mode("/srv/alice", "0777").Blockers().ShouldBe(["home-writable-by-others"]);
        facts.Mode("/srv", "0777").Blockers().ShouldBeEmpty();
        facts.Mode("/srv", "0700").Blockers().ShouldBe(["path-not-searchable"]);
    }

    [Test]
    public void What_cannot_be_seen_is_not_judged() =>
        Gone().With(new PathFacts { Path = FactsOf.Home, Kind = PathKind.Unknown }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Where_no_key_file_is_read_at_all_it_is_a_risk() =>
        FactsOf.Healthy().Server(server => server with { KeyFiles = [], Account = server.Account! with { RealHome = null } }).With(FactsOf.Missing(FactsOf.Home)).Finding("home-missing").Severity.ShouldBe(Severity.Risk);
}
