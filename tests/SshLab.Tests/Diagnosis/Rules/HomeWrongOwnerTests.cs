using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HomeWrongOwnerTests
{
    private const string Id = "home-wrong-owner";

    [Test]
    public void Another_accounts_path_is_given_to_the_user()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Home, FactsOf.Bob);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetOwner(FactsOf.Home, FactsOf.Alice, "alice")]);
        facts.Finding(Id).Evidence[0].ShouldContain("owner bob");
    }

    [Test]
    public void Root_may_own_it() => FactsOf.Healthy().Owner(FactsOf.Home, 0).Mode(FactsOf.Home, "0755").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_StrictModes_it_does_not_block() =>
        FactsOf.Healthy().Owner(FactsOf.Home, FactsOf.Bob).StrictModes("no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_owner_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Home, path => path with { Uid = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void A_tree_of_a_foreign_id_is_reported_on_every_level()
    {
        var facts = FactsOf.Healthy();
        foreach (var path in new[] { FactsOf.Home, FactsOf.Ssh, FactsOf.Keys })
            facts = facts.Owner(path, 54321, 54321);
        facts.Blockers().ShouldBe(["authorized-keys-wrong-owner", "home-wrong-owner", "ssh-dir-wrong-owner"]);
        facts.Commands().ShouldBe(["chown alice /home/alice/.ssh/authorized_keys", "chown alice /home/alice", "chown alice /home/alice/.ssh"]);
    }

    [Test]
    public void Root_gets_its_own_home_back()
    {
        var facts = FactsOf.Healthy().Server(server => server with { Account = server.Account! with { Name = "root", Uid = 0, Gid = 0, Groups = [0], Home = "/root", RealHome = "/root" } })
            .With(FactsOf.Directory("/root", FactsOf.Bob), FactsOf.Directory("/root/.ssh", FactsOf.Bob), FactsOf.File("/root/.ssh/authorized_keys", 0))
            .Server(server => server with { KeyFiles = [server.KeyFiles![0] with { Path = "/root/.ssh/authorized_keys", RealPath = "/root/.ssh/authorized_keys" }] });
        facts.Blockers().ShouldBe([Id, "ssh-dir-wrong-owner"]);
        facts.Commands().ShouldBe(["chown root /root", "chown root /root/.ssh"]);
    }

    [TestCase("/")]
    [TestCase("/usr/sbin")]
    [TestCase("/var")]
    public void A_system_directory_is_not_given_away(string home)
    {
        var facts = FactsOf.Healthy().Server(server => server with { Account = server.Account! with { Home = home, RealHome = home } })
            .With(FactsOf.Directory("/", FactsOf.Bob), FactsOf.Directory("/usr", FactsOf.Bob), FactsOf.Directory("/usr/sbin", FactsOf.Bob), FactsOf.Directory("/var", FactsOf.Bob));
        var ssh = $"{home.TrimEnd('/')}/.ssh";
        facts = facts.With(FactsOf.Directory(ssh), FactsOf.File(ssh + "/authorized_keys"))
            .Server(server => server with { KeyFiles = [server.KeyFiles![0] with { Path = ssh + "/authorized_keys", RealPath = ssh + "/authorized_keys" }] });
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }
}
