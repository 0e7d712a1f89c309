using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class RefuseConnectionTests
{
    private const string Id = "refuse-connection";

    [Test]
    public void The_block_that_hangs_up_is_named_and_switched_off()
    {
        var facts = ConfiguredHost.With("", "Match User alice\n  RefuseConnection yes", "refuseconnection yes");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence[0].ShouldBe($"{ConfiguredHost.DropIn} line 2: RefuseConnection yes (in the block Match User alice)");
        facts.EditOf(Id).ShouldBe((ConfiguredHost.DropIn, "Match User alice\n  RefuseConnection no\n"));
    }

    [Test]
    public void Sshds_own_line_is_evidence() => ConfiguredHost.With("", "RefuseConnection yes", "refuseconnection yes")
        .Sshd(sshd => sshd with { Log = ["administratively prohibited connection for alice from 192.0.2.7 port 41"] })
        .Finding(Id).Evidence.ShouldContain("sshd's log: administratively prohibited connection for alice from 192.0.2.7 port 41");

    [Test]
    public void Where_nobody_is_hung_up_on_nothing_is_said() => ConfiguredHost.With("", "", "refuseconnection no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_server_that_does_not_know_the_option_is_healthy() => ConfiguredHost.With("", "").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_sshds_configuration_nothing_is_known() => FactsOf.Healthy().Sshd(sshd => sshd with { Configuration = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
