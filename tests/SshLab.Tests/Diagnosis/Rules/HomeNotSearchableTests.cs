using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HomeNotSearchableTests
{
    private const string Id = "home-not-searchable";

    [Test]
    public void The_users_own_directory_gets_its_owners_bits_back()
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Home, "0600");
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(["chmod u+x " + FactsOf.Home]);
    }

    [Test]
    public void A_directory_that_root_closed_is_given_to_the_user()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Home, 0, 0).Mode(FactsOf.Home, "0700");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetOwner(FactsOf.Home, FactsOf.Alice, "alice")]);
    }

    [Test]
    public void The_users_group_may_be_let_in() => FactsOf.Healthy().Owner(FactsOf.Home, 0, FactsOf.Alice).Mode(FactsOf.Home, "0710").Found().ShouldBeEmpty();

    [Test]
    public void What_the_user_did_read_can_be_reached() =>
        FactsOf.Healthy().Mode(FactsOf.Home, "0000").KeyFiles(file => file with { ReadableByUser = true }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void An_access_control_list_leaves_it_open() =>
        FactsOf.Healthy().Owner(FactsOf.Home, 0, 0).Mode(FactsOf.Home, "0700").Change(FactsOf.Home, path => path with { HasAcl = true }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void An_access_control_list_that_kept_the_user_out_in_a_trial_is_named_and_left_alone()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Home, 0, 0).Mode(FactsOf.Home, "0700").Change(FactsOf.Home, path => path with { HasAcl = true }).KeyFiles(file => file with { ReadableByUser = false });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("getfacl " + FactsOf.Home);
    }

    [Test]
    public void Root_gets_through_anything() =>
        FactsOf.Healthy().Server(server => server with { Account = server.Account! with { Name = "root", Uid = 0, Gid = 0, Groups = [0] } })
            .Mode(FactsOf.Home, "0000").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Nobody_is_given_the_home_of_root()
    {
        var facts = FactsOf.Healthy().Server(server => server with { Account = server.Account! with { Home = "/root", RealHome = "/root" } })
            .With(FactsOf.Directory("/root", 0, 0b111_000_000), FactsOf.Directory("/root/.ssh", 0), FactsOf.File("/root/.ssh/authorized_keys", 0, 0b110_100_100))
            .Server(server => server with { KeyFiles = [server.KeyFiles![0] with { Path = "/root/.ssh/authorized_keys", RealPath = "/root/.ssh/authorized_keys" }] });
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }
}
