using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamConditionNotMetTests
{
    private const string Id = "pam-condition-not-met";

    private static FactSet With(string conditions, string control = "required") => FactsOf.Healthy()
        .Account(account => account with { GroupNames = ["alice", "users"] })
        .AskingPam("pam_succeed_if.so", conditions, [], control);

    [TestCase("user ingroup sshusers:wheel")]
    [TestCase("quiet uid >= 2000")]
    [TestCase("uid lt 1000 quiet_success")]
    [TestCase("user in bob:carol")]
    [TestCase("user = a*")]
    [TestCase("user !~ a*")]
    [TestCase("user ingroup users shell = /bin/sh")]
    [TestCase("user innetgr staff shell = /bin/sh")]
    [TestCase("rhost =~ 10.*")]
    public void A_condition_that_does_not_hold_refuses(string conditions)
    {
        With(conditions).Blockers().ShouldBe([Id]);
        With(conditions).Finding(Id).Evidence[0].ShouldBe($"/etc/pam.d/sshd line 2: required pam_succeed_if.so {conditions}");
        With(conditions).Commands().ShouldBe(["sed -i '2i account [success=1 default=ignore] pam_succeed_if.so quiet user = alice' /etc/pam.d/sshd"]);
    }

    [TestCase("user ingroup sshusers:users")]
    [TestCase("user notingroup wheel")]
    [TestCase("quiet uid >= 1000 user notin root:bob")]
    [TestCase("user =~ al*")]
    [TestCase("tty = ssh service = sshd")]
    [TestCase("rhost = 192.0.2.7")]
    public void One_that_holds_does_not(string conditions) => With(conditions).By(Id).ShouldBe(RuleResult.Healthy);

    [TestCase("user innetgr staff")]
    [TestCase("ruser = alice")]
    [TestCase("user =~ [ab]*")]
    [TestCase("uid ~ 3")]
    [TestCase("use_uid uid = 0")]
    [TestCase("user")]
    public void What_cannot_be_told_is_said(string conditions) => With(conditions).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void A_condition_that_steers_refuses_by_the_denial_it_leads_to()
    {
        var denial = new PamLine("/etc/pam.d/sshd", 3, "requisite", "pam_deny.so", []);
        var steered = With("user ingroup wheel", "[success=1 default=ignore]").Server(server => server with { PamAccount = [server.PamAccount![0], denial, .. server.PamAccount.Skip(1)] });

        steered.Blockers().ShouldBe([Id]);
        steered.Commands().ShouldBe(["sed -i '2i account [success=2 default=ignore] pam_succeed_if.so quiet user = alice' /etc/pam.d/sshd"]);
        With("user ingroup wheel", "[success=1 default=ignore]").By(Id).ShouldBe(RuleResult.Healthy);
        With("user ingroup wheel", "sufficient").By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void A_line_that_a_jump_goes_over_is_changed_by_hand()
    {
        var jump = new PamLine("/etc/pam.d/sshd", 1, "[success=2 default=ignore]", "pam_localuser.so", []);
        var refused = With("user ingroup wheel").Server(server => server with { PamAccount = [jump with { Control = "[user_unknown=2 default=ignore]" }, .. server.PamAccount!] });

        refused.Finding(Id).Changes.ShouldBeEmpty();
        With("user ingroup wheel").Server(server => server with { PamAccount = [jump, .. server.PamAccount!] }).By(Id).ShouldBe(RuleResult.Healthy);
    }
}
