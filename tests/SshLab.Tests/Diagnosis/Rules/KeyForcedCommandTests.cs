using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyForcedCommandTests
{
    private const string Id = "key-forced-command";
    private const string Option = "command=\"/usr/bin/missing\"";

    private static FactSet Failed => FactsOf.Healthy().Content($"no-pty,{Option} {FactsOf.Line}\n") with { Login = new() { Outcome = LoginOutcome.SessionFailed, ExitCode = 127 } };

    [Test]
    public void The_finding_names_line_command_and_exit_code()
    {
        var finding = Failed.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Evidence[0].ShouldBe($"/home/alice/.ssh/authorized_keys, line 1: {Option}");
        finding.Evidence.ShouldContain(line => line.Contains("127"));
        System.Text.Encoding.UTF8.GetString(finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>().After.Span).ShouldBe($"no-pty {FactsOf.Line}\n");
    }

    [Test]
    public void A_command_that_ends_well_is_what_the_key_is_for()
    {
        (Failed with { Login = new() { Outcome = LoginOutcome.Accepted } }).Found().ShouldBeEmpty();
        (Failed with { Login = null }).Found().ShouldBeEmpty();
    }

    [Test]
    public void Somebody_who_gets_the_command_in_place_of_a_shell_is_told()
    {
        var served = Failed with { Login = new() { Outcome = LoginOutcome.Accepted, Ran = false, Trace = ["debug1: Remote: /home/alice/.ssh/authorized_keys:1: key options: command user-rc"], Printed = ["ready"] } };
        served.Blockers().ShouldBeEmpty();
        served.Finding(Id).Severity.ShouldBe(Severity.Advice);
        served.Finding(Id).Evidence.ShouldContain("it printed: ready");
    }

    [Test]
    public void One_that_sends_people_away_says_whom_to_be()
    {
        var away = Failed with
        {
            Login = new()
            {
                Outcome = LoginOutcome.SessionFailed, ExitCode = 0, Ran = false,
                Trace = ["debug1: Remote: /home/alice/.ssh/authorized_keys:1: key options: command user-rc"],
                Printed = ["Please login as the user \"debian\" rather than the user \"root\"."],
            },
        };
        away.Finding(Id).Title.ShouldEndWith("turns everybody away");
        away.Finding(Id).NextStep!.ShouldContain("log in as that account");
    }

    [Test]
    public void A_session_that_fails_for_a_shell_that_runs_nothing_is_not_the_commands_fault() =>
        Failed.Server(server => server with { Account = server.Account! with { Shell = "/usr/sbin/nologin" } }).By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();
}
