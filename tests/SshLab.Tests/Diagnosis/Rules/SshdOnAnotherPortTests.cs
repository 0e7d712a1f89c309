using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshdOnAnotherPortTests
{
    private const string Id = "sshd-on-another-port";

    [Test]
    public void A_port_that_is_not_listened_on_is_named_with_the_one_that_is()
    {
        var facts = UnansweredLogin.With(new("0.0.0.0", 2222), new("::", 2222));

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).NextStep!.ShouldContain("ssh -p 2222");
    }

    [Test]
    public void Behind_a_forwarded_port_nobody_knows()
    {
        var facts = UnansweredLogin.With(new ListeningSocket("0.0.0.0", 22));
        facts = facts with { Client = facts.Client! with { Port = 2022 } };

        facts.By(Id).UnknownBecause!.ShouldContain("2022");
        facts.Server(server => server with { Addresses = ["192.0.2.1"] }).Blockers().ShouldBe([Id]);
    }

    [Test]
    public void The_port_that_is_listened_on_is_right() => UnansweredLogin.With(new ListeningSocket("0.0.0.0", 22)).By(Id).ShouldBe(RuleResult.Healthy);
}
