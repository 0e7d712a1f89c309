using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysLooserThan600Tests
{
    private const string Id = "authorized-keys-looser-than-600";

    [TestCase("0644")]
    [TestCase("0640")]
    [TestCase("0604")]
    [TestCase("0755")]
    public void It_is_advice_and_changes_nothing_by_itself(string mode)
    {
        var finding = FactsOf.Healthy().Mode(FactsOf.Keys, mode).Finding(Id);
        finding.Severity.ShouldBe(Severity.Advice);
        finding.Changes.ShouldBeEmpty();
        finding.NextStep!.ShouldContain("chmod ");
    }

    [Test]
    public void A_closed_one_is_fine() => FactsOf.Healthy().Mode(FactsOf.Keys, "0400").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void What_StrictModes_refuses_is_not_advice() => FactsOf.Healthy().Mode(FactsOf.Keys, "0777").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Where_root_owns_it_others_must_see_it() => FactsOf.Healthy().Owner(FactsOf.Keys, 0, 0).Mode(FactsOf.Keys, "0755").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_mode_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Keys, path => path with { Mode = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
