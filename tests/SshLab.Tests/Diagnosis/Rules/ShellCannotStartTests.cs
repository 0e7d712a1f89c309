using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ShellCannotStartTests
{
    private const string Id = "shell-cannot-start";

    private static FactSet With(string shell, string said) => FactsOf.Healthy()
        .Account(account => account with { Shell = shell, ShellFound = new ShellFacts { State = ShellState.Usable, Instead = "/bin/bash" } })
        with { Login = new() { Outcome = LoginOutcome.SessionFailed, ExitCode = 1, Ran = false, Said = [said] } };

    [Test]
    public void A_full_shell_is_replaced_by_one_that_works()
    {
        With("/usr/bin/zsh", "/usr/bin/zsh: Exec format error").Finding(Id).Cause.ShouldBe(Cause.Damage);
        With("/usr/bin/zsh", "/usr/bin/zsh: Exec format error").Commands().ShouldBe(["usermod -s /bin/bash alice"]);
    }

    [Test]
    public void A_shell_for_one_task_is_replaced_when_asked_for()
    {
        var finding = With("/usr/local/bin/jump", "/usr/local/bin/jump: No such file or directory").Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Evidence[^1].ShouldContain("interpreter");
    }

    [Test]
    public void A_name_that_is_shell_code_stays_a_name_and_one_that_nobody_can_write_stays()
    {
        With("/usr/bin/a;id", "/usr/bin/a;id: Exec format error").Finding(Id).NextStep!.ShouldContain("head -n 1 '/usr/bin/a;id'");
        With("/usr/bin/zsh\r", "/usr/bin/zsh\\x0D: Exec format error").Finding(Id).Changes.ShouldBeEmpty();
    }

    [TestCase("/usr/bin/zsh: No such file")]
    [TestCase("/usr/local/bin/zsh: No such file or directory")]
    public void Words_of_something_else_are_nothing(string said) => With("/usr/bin/zsh", said).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_a_login_nothing_is_known_of_it() => (With("/usr/bin/zsh", "/usr/bin/zsh: Exec format error") with { Login = null }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void In_a_root_of_its_own_it_is_another_shell() =>
        With("/usr/bin/zsh", "/usr/bin/zsh: No such file or directory").Resolved("chrootdirectory /srv/jail").By(Id).ShouldBe(RuleResult.Healthy);
}
