using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ControlMasterStaleTests
{
    private const string Id = "control-master-stale";

    [Test]
    public void A_refused_login_that_works_by_hand_is_explained_and_no_blocker()
    {
        var facts = Open() with { Login = new() { Outcome = SshLab.Logins.LoginOutcome.Refused } };
        facts.Blockers().ShouldBeEmpty();
        facts.Finding(Id).Severity.ShouldBe(Severity.Risk);
        facts.Finding(Id).Title.ShouldContain("4711");
    }

    [Test]
    public void While_the_login_works_it_is_advice() => Open().Finding(Id).Severity.ShouldBe(Severity.Advice);

    [Test]
    public void Without_a_master_it_is_nothing() => ClientOf.Healthy().By(Id).ShouldBe(RuleResult.Healthy);

    private static SshLab.Facts.FactSet Open() => ClientOf.Healthy().Configured("controlpath", "/home/me/.ssh/cm-1").Client(client => client with { ControlMaster = 4711 });
}
