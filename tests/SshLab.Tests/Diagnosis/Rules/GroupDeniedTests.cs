using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class GroupDeniedTests
{
    private const string Id = "group-denied";

    [Test]
    public void A_group_of_the_user_is_found_and_taken_out_of_the_line()
    {
        var facts = In(ConfiguredHost.With("DenyGroups lp contract*", "", "denygroups lp", "denygroups contract*"), "alice", "contractors");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain("alice is in the group contractors (id -Gn)");
        facts.EditOf(Id).After.ShouldContain("\nDenyGroups lp\n");
    }

    [Test]
    public void Groups_of_others_are_nothing() => In(ConfiguredHost.With("DenyGroups lp", "", "denygroups lp"), "alice").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Groups_that_are_not_known_leave_it_open() => ConfiguredHost.With("DenyGroups lp", "", "denygroups lp").By(Id).UnknownBecause!.ShouldContain("groups of alice");

    private static FactSet In(FactSet facts, params string[] groups) => facts.Server(server => server with { Account = server.Account! with { GroupNames = groups } });
}
