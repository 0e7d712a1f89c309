using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class StrictModesOffTests
{
    private const string Id = "strict-modes-off";

    [TestCase("0777")]
    [TestCase("0702")]
    public void What_others_may_write_to_is_a_risk(string mode)
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Ssh, mode).StrictModes("no");
        facts.Blockers().ShouldBeEmpty();
        facts.Finding(Id).Severity.ShouldBe(Severity.Risk);
        facts.Finding(Id).Evidence.ShouldContain(line => line.StartsWith("/home/alice/.ssh: "));
    }

    [Test]
    public void Somebody_elses_file_is_a_risk() => FactsOf.Healthy().Owner(FactsOf.Keys, FactsOf.Bob).Mode(FactsOf.Keys, "0644").StrictModes("no").Found().ShouldContain(Id);

    [Test]
    public void With_everything_in_order_it_is_nothing() => FactsOf.Healthy().StrictModes("no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_sshds_configuration_nothing_is_claimed() =>
        FactsOf.Healthy().Server(server => server with { Sshd = server.Sshd with { Configuration = null } }).By(Id).UnknownBecause.ShouldNotBeNull();
}
