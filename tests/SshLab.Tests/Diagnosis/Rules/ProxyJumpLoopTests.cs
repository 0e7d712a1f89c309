using Shouldly;
using SshLab.Diagnosis;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ProxyJumpLoopTests
{
    private const string Id = "proxy-jump-loop";

    [Test]
    public void The_line_and_the_way_are_the_evidence()
    {
        var facts = ClientOf.Healthy().ConfigFile("ProxyJump bastion\n").Client(client => client with { JumpLoop = ["bastion"] }) with { Login = new() { Outcome = LoginOutcome.ClientError } };

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 1: ProxyJump bastion");
        facts.Finding(Id).NextStep!.ShouldContain("ProxyJump none");
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void A_way_with_an_end_is_healthy() => ClientOf.Healthy().By(Id).ShouldBe(RuleResult.Healthy);
}
