using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class MaxSessionsNoneTests
{
    private const string Id = "max-sessions-none";

    [Test]
    public void The_line_that_counts_is_named_and_set_to_the_default()
    {
        var facts = ConfiguredHost.With("MaxSessions 4", "MaxSessions 0 # tunnels", "maxsessions 0");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.EditOf(Id).ShouldBe((ConfiguredHost.DropIn, "MaxSessions 10 # tunnels\n"));
    }

    [TestCase("1")]
    [TestCase("10")]
    public void One_session_is_enough(string most) => ConfiguredHost.With("", "", $"maxsessions {most}").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_sshds_configuration_nothing_is_known() => FactsOf.Healthy().Sshd(sshd => sshd with { Configuration = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
