using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class GroupNotAllowedTests
{
    private const string Id = "group-not-allowed";

    [Test]
    public void A_list_without_a_group_of_the_user_gets_the_users_own()
    {
        var facts = In(ConfiguredHost.With("AllowGroups ssh-users", "", "allowgroups ssh-users"), "alice", "staff");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain("alice is in alice, staff (id -Gn)");
        facts.EditOf(Id).After.ShouldContain("\nAllowGroups ssh-users alice\n");
    }

    [Test]
    public void A_shared_group_is_not_let_in_with_the_user()
    {
        var finding = In(ConfiguredHost.With("AllowGroups ssh-users", "", "allowgroups ssh-users"), "users").Finding(Id);
        finding.Changes.ShouldBeEmpty();
        finding.NextStep!.ShouldContain("usermod -aG ssh-users alice");
    }

    [TestCase("staff")]
    [TestCase("st*")]
    public void A_group_of_the_user_in_the_list_is_enough(string pattern) => In(ConfiguredHost.With($"AllowGroups {pattern}", "", $"allowgroups {pattern}"), "alice", "staff").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_group_without_a_name_is_looked_for_before_anybody_is_put_into_one()
    {
        var finding = In(ConfiguredHost.With("AllowGroups alice", "", "allowgroups alice"))
            .Server(server => server with { Account = server.Account! with { Groups = [1000] } }).Finding(Id);
        finding.Evidence.ShouldContain("no group of alice has a name that this server knows");
        finding.Evidence.ShouldContain(line => line.Contains("by number (id -G)"));
        finding.NextStep!.ShouldContain("nsswitch.conf");
        finding.NextStep!.ShouldNotContain("usermod");
    }

    [Test]
    public void Groups_that_are_not_known_leave_it_open() => ConfiguredHost.With("AllowGroups lp", "", "allowgroups lp").By(Id).UnknownBecause!.ShouldContain("groups of alice");

    private static FactSet In(FactSet facts, params string[] groups) => facts.Server(server => server with { Account = server.Account! with { GroupNames = groups } });
}
