using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class StartupFileEndsSessionTests
{
    private const string Id = "startup-file-ends-session";
    private const string Bashrc = "/home/alice/.bashrc";

    private static FactSet Ended(int code, string bashrc) => FactsOf.Healthy().SessionEnded(code).Reading(Bashrc, bashrc);

    [TestCase(3, "exit 3")]
    [TestCase(3, "exit")]
    [TestCase(1, "tty -s || exit 1")]
    [TestCase(127, "exec zsh")]
    [TestCase(1, "set -e\nfalse")]
    [TestCase(4, "exit 3 > /dev/null; f() { exit 9; }\nif x; then exit 4; fi")]
    public void The_line_that_can_have_ended_it_is_named(int code, string bashrc)
    {
        Ended(code, bashrc).Blockers().ShouldBe([Id]);
        Ended(code, bashrc).Finding(Id).Paths.ShouldBe([Bashrc]);
        Ended(code, bashrc).Finding(Id).Changes.ShouldBeEmpty();
        Ended(code, bashrc).Finding(Id).Evidence.ShouldContain(line => line.StartsWith($"{Bashrc} line "));
    }

    [TestCase(5, "exit 3")]
    [TestCase(1, "[ -z \"$PS1\" ] && return\nexec zsh")]
    [TestCase(1, "echo hello")]
    public void What_cannot_have_ended_it_is_not_blamed_and_that_is_said(int code, string bashrc)
    {
        Ended(code, bashrc).Blockers().ShouldBeEmpty();
        Ended(code, bashrc).By(Id).UnknownBecause!.ShouldContain(Bashrc);
    }

    [Test]
    public void Of_several_lines_all_are_told()
    {
        var finding = Ended(1, "a || exit\nb || exit 1\nc || exit 2").Finding(Id);

        finding.Title.ShouldStartWith("One of 2 lines");
        finding.Evidence.Count(line => line.StartsWith(Bashrc, StringComparison.Ordinal)).ShouldBe(2);
    }

    [Test]
    public void The_shell_s_own_words_need_no_way_in()
    {
        var facts = FactSet.Empty with { Login = SessionOf.Ended(127, "/home/alice/.bashrc: line 7: exec: zsh: not found") };

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldContain("line 7");
        (FactSet.Empty with { Login = SessionOf.Ended(127, "/home/alice/bin/job: line 7: exec: zsh: not found") }).By(Id).UnknownBecause.ShouldNotBeNull();
    }

    [Test]
    public void A_command_that_was_run_or_replaced_is_no_matter_of_start_up_files()
    {
        var facts = Ended(3, "exit 3");
        (facts with { Login = facts.Login! with { Ran = true } }).By(Id).ShouldBe(RuleResult.Healthy);
        (facts with { Login = facts.Login! with { Ran = null } }).By(Id).ShouldBe(RuleResult.Healthy);
        facts.Sshd("forcecommand", "/bin/false").By(Id).ShouldBe(RuleResult.Healthy);
        (facts with { Login = facts.Login! with { Trace = ["debug1: Remote: /home/alice/.ssh/authorized_keys:1: key options: command pty"] } }).By(Id).ShouldBe(RuleResult.Healthy);
        facts.Account(account => account with { Shell = "/usr/sbin/nologin" }).By(Id).ShouldBe(RuleResult.Healthy);
        FactsOf.Healthy().SessionEnded(254).Reading(Bashrc, "exit").By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void In_fish_set_e_is_another_thing() =>
        FactsOf.Healthy().SessionEnded(1).Reading("/home/alice/.config/fish/config.fish", "set -e PAGER").Account(account => account with { Shell = "/usr/bin/fish" }).Blockers().ShouldBeEmpty();

    [TestCase("exit 3", true)]
    [TestCase("PATH=x\nexit", true)]
    [TestCase("[ -f x ] && exit", false)]
    [TestCase("exec tmux", false)]
    [TestCase("case $- in *i*) ;; *) return;; esac\nexit", false)]
    public void What_ends_terminals_alone_is_a_risk(string profile, bool risk)
    {
        var facts = FactsOf.Healthy().Reading("/home/alice/.profile", profile, loginsOnly: true) with { Login = new LoginAttempt { Outcome = LoginOutcome.Accepted, Ran = true } };

        facts.Found().ShouldBe(risk ? [Id] : []);
        facts.Blockers().ShouldBeEmpty();
    }
}
