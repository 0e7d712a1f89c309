using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SessionHangsTests
{
    private const string Id = "session-hangs";

    private static readonly LoginAttempt Hung = new() { Outcome = LoginOutcome.SessionFailed, Hung = true, Ran = false, AuthenticatedBy = "publickey" };

    [Test]
    public void What_runs_before_the_command_is_told()
    {
        var facts = FactsOf.Healthy().Reading("/home/alice/.bashrc", "").Reading("/home/alice/.profile", "", loginsOnly: true)
            .With(FactsOf.File("/home/alice/.ssh/rc"), FactsOf.Missing("/etc/ssh/sshrc")) with { Login = Hung };

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Paths.ShouldBe(["/home/alice/.ssh/rc", "/home/alice/.bashrc"]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Environment);
    }

    [Test]
    public void It_is_known_without_a_way_in() => (FactSet.Empty with { Login = Hung }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_command_that_was_run_leaves_something_behind() => (FactsOf.Healthy() with { Login = Hung with { Ran = true } }).Finding(Id).Title.ShouldContain("background");

    [Test]
    public void One_that_ends_does_not_hang() => FactsOf.Healthy().SessionEnded(3).By(Id).ShouldBe(RuleResult.Healthy);
}
