using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ClientSessionOptionsTests
{
    private const string Id = "client-session-options";

    [TestCase("RemoteCommand", "tmux attach")]
    [TestCase("SessionType", "none")]
    [TestCase("SessionType", "subsystem")]
    [TestCase("ForkAfterAuthentication", "yes")]
    [TestCase("StdinNull", "yes")]
    [TestCase("RequestTTY", "force")]
    public void What_a_session_is_told_to_be_is_advice_beside_a_login_that_works(string keyword, string value)
    {
        var facts = With(keyword, value);

        facts.Found().ShouldBe([Id]);
        facts.Finding(Id).Severity.ShouldBe(Severity.Advice);
        facts.Finding(Id).Evidence[0].ShouldBe($"{ClientOf.Config} line 1: {keyword} {value}");
    }

    [TestCase("RemoteCommand", "none")]
    [TestCase("SessionType", "default")]
    [TestCase("RequestTTY", "auto")]
    [TestCase("StdinNull", "no")]
    public void The_usual_is_nothing(string keyword, string value) => With(keyword, value).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Where_the_login_does_not_work_it_is_not_the_matter() =>
        (With("RemoteCommand", "tmux") with { Login = new() { Outcome = LoginOutcome.Refused } }).By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet With(string keyword, string value) =>
        ClientOf.Healthy().ConfigFile($"{keyword} {value}\n").Configured(keyword.ToLowerInvariant(), value) with { Login = new() { Outcome = LoginOutcome.Accepted } };
}
