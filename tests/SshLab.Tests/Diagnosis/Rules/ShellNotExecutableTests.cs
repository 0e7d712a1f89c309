using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ShellNotExecutableTests
{
    private const string Id = "shell-not-executable";
    private const string Zsh = "/usr/bin/zsh";

    private static FactSet Of(ShellState state, string mode, int group = 0) => FactsOf.Healthy()
        .Account(account => account with { Shell = Zsh, ShellFound = new ShellFacts { State = state, RealPath = Zsh, Instead = "/bin/bash" } })
        .With(FactsOf.Directory("/usr", 0), FactsOf.Directory("/usr/bin", 0), FactsOf.File(Zsh, 0, Convert.ToInt32(mode, 8)).Owned(0, group));

    [Test]
    public void A_shell_that_nobody_may_execute_gets_its_bits()
    {
        Of(ShellState.NotExecutable, "0644").Blockers().ShouldBe([Id]);
        Of(ShellState.NotExecutable, "0644").Commands().ShouldBe(["chmod ugo+x /usr/bin/zsh"]);
        Of(ShellState.NotExecutable, "0644").Finding(Id).Cause.ShouldBe(Cause.Damage);
    }

    [Test]
    public void One_that_root_alone_may_execute_gets_the_others() =>
        Of(ShellState.Closed, "0744").Commands().ShouldBe(["chmod go+x /usr/bin/zsh"]);

    [Test]
    public void Where_a_group_was_chosen_the_account_gets_another_shell_when_asked_for()
    {
        Of(ShellState.Closed, "0750", 100).Finding(Id).Cause.ShouldBe(Cause.Policy);
        Of(ShellState.Closed, "0750", 100).Commands().ShouldBe(["usermod -s /bin/bash alice"]);
    }

    [Test]
    public void What_is_no_file_is_replaced() => Of(ShellState.Irregular, "0755").Commands().ShouldBe(["usermod -s /bin/bash alice"]);

    [Test]
    public void What_was_not_seen_is_not_judged() => Of(ShellState.Unknown, "0644").By(Id).UnknownBecause.ShouldNotBeNull();
}
