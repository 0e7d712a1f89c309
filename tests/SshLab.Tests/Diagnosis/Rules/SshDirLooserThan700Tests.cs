using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshDirLooserThan700Tests
{
    private const string Id = "ssh-dir-looser-than-700";

    [TestCase("0755")]
    [TestCase("0750")]
    [TestCase("0711")]
    public void It_is_advice_and_changes_nothing_by_itself(string mode)
    {
        var finding = FactsOf.Healthy().Mode(FactsOf.Ssh, mode).Finding(Id);
        finding.Severity.ShouldBe(Severity.Advice);
        finding.Changes.ShouldBeEmpty();
        finding.NextStep!.ShouldContain("chmod ");
    }

    [Test]
    public void A_closed_one_is_fine() => FactsOf.Healthy().Mode(FactsOf.Ssh, "0700").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void What_StrictModes_refuses_is_not_advice() => FactsOf.Healthy().Mode(FactsOf.Ssh, "0777").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Where_root_owns_it_others_must_see_it() => FactsOf.Healthy().Owner(FactsOf.Ssh, 0, 0).Mode(FactsOf.Ssh, "0755").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_mode_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Ssh, path => path with { Mode = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
