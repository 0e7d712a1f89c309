using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshdOnAnotherAddressTests
{
    private const string Id = "sshd-on-another-address";

    [Test]
    public void On_its_loopback_nobody_else_reaches_it()
    {
        UnansweredLogin.With(new("127.0.0.1", 22), new("::1", 22)).Blockers().ShouldBe([Id]);
        UnansweredLogin.With(new ListeningSocket("127.0.0.1", 22)).Finding(Id).Cause.ShouldBe(Cause.Policy);
    }

    [Test]
    public void From_the_server_itself_that_would_do()
    {
        var facts = UnansweredLogin.With(new ListeningSocket("127.0.0.1", 22));

        (facts with { Login = facts.Login! with { Trace = ["debug1: Connecting to localhost [127.0.0.1] port 22."] } }).By(Id).Findings.ShouldBeEmpty();
    }

    [Test]
    public void On_all_addresses_it_is_reached() => UnansweredLogin.With(new("0.0.0.0", 22), new("127.0.0.1", 2222)).By(Id).ShouldBe(RuleResult.Healthy);
}
