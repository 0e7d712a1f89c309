using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshDirNotSearchableTests
{
    private const string Id = "ssh-dir-not-searchable";

    [Test]
    public void The_users_own_directory_gets_its_owners_bits_back()
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Ssh, "0600");
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(["chmod u+x " + FactsOf.Ssh]);
    }

    [Test]
    public void A_directory_that_root_closed_is_given_to_the_user()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Ssh, 0, 0).Mode(FactsOf.Ssh, "0700");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetOwner(FactsOf.Ssh, FactsOf.Alice, "alice")]);
    }

    [Test]
    public void The_users_group_may_be_let_in() => FactsOf.Healthy().Owner(FactsOf.Ssh, 0, FactsOf.Alice).Mode(FactsOf.Ssh, "0710").Found().ShouldBeEmpty();

    [Test]
    public void What_the_user_did_read_can_be_reached() =>
        FactsOf.Healthy().Mode(FactsOf.Ssh, "0000").KeyFiles(file => file with { ReadableByUser = true }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void An_access_control_list_leaves_it_open() =>
        FactsOf.Healthy().Owner(FactsOf.Ssh, 0, 0).Mode(FactsOf.Ssh, "0700").Change(FactsOf.Ssh, path => path with { HasAcl = true }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void An_access_control_list_that_kept_the_user_out_in_a_trial_is_named_and_left_alone()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Ssh, 0, 0).Mode(FactsOf.Ssh, "0700").Change(FactsOf.Ssh, path => path with { HasAcl = true }).KeyFiles(file => file with { ReadableByUser = false });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("getfacl " + FactsOf.Ssh);
    }

    [Test]
    public void Root_gets_through_anything() =>
        FactsOf.Healthy().Server(server => server with { Account = server.Account! with { Name = "root", Uid = 0, Gid = 0, Groups = [0] } })
            .Mode(FactsOf.Ssh, "0000").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_tree_that_root_made_is_given_over_directory_and_file()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Ssh, 0, 0).Owner(FactsOf.Keys, 0, 0);
        facts.Blockers().ShouldBe(["authorized-keys-not-readable", Id]);
        facts.Commands().ShouldBe(["chown alice /home/alice/.ssh/authorized_keys", "chown alice /home/alice/.ssh"], ignoreOrder: true);
    }

    [Test]
    public void When_the_file_behind_it_cannot_be_seen_nothing_is_said_of_its_content()
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Ssh, "0000").Without(FactsOf.Keys).Unread().Server(server => server with { CollectedAs = FactsOf.Alice });
        facts.Blockers().ShouldBe([Id]);
    }
}
