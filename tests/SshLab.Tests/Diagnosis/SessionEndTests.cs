using Shouldly;
using SshLab.Diagnosis.Sessions;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis;

/// <summary>Code 0 is no proof that a session ran.</summary>
public sealed class SessionEndTests
{
    private static LoginOutcome Of(FactSet facts) => SessionEnd.Judged(facts).Login!.Outcome;

    [Test]
    public void A_session_that_did_not_run_its_command_has_failed() => Of(FactsOf.Healthy().SessionEnded(0)).ShouldBe(LoginOutcome.SessionFailed);

    [Test]
    public void One_that_was_to_run_another_has_not()
    {
        var facts = FactsOf.Healthy().SessionEnded(0);
        Of(facts.Sshd("forcecommand", "/usr/bin/menu")).ShouldBe(LoginOutcome.Accepted);
        Of(facts.Sshd("forcecommand", "none")).ShouldBe(LoginOutcome.SessionFailed);
        Of(facts with { Login = facts.Login! with { Trace = ["debug1: Remote: cert: key options: agent-forwarding command pty"] } }).ShouldBe(LoginOutcome.Accepted);
    }

    [Test]
    public void Where_the_server_was_not_seen_or_the_answer_not_asked_for_the_code_counts()
    {
        var facts = FactsOf.Healthy().SessionEnded(0);
        Of(facts with { Server = null }).ShouldBe(LoginOutcome.Accepted);
        Of(facts with { Login = facts.Login! with { Ran = null } }).ShouldBe(LoginOutcome.Accepted);
        Of(facts with { Login = facts.Login! with { Ran = true } }).ShouldBe(LoginOutcome.Accepted);
    }
}
