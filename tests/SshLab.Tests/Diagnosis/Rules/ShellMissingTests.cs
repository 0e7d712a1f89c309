using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ShellMissingTests
{
    private const string Id = "shell-missing";

    private static FactSet Of(string shell, ShellState state = ShellState.Missing) =>
        FactsOf.Healthy().Account(account => account with { Shell = shell, ShellFound = new ShellFacts { State = state, Instead = "/bin/bash" } });

    [Test]
    public void A_shell_for_everything_gets_another_one()
    {
        Of("/bin/zsh").Blockers().ShouldBe([Id]);
        Of("/bin/zsh").Finding(Id).Cause.ShouldBe(Cause.Damage);
        Of("/bin/zsh").Commands().ShouldBe(["usermod -s /bin/bash alice"]);
    }

    [Test]
    public void A_name_that_usermod_could_not_put_back_is_left_to_a_person()
    {
        var finding = Of("/bin/bash\r").Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Changes.ShouldBeEmpty();
        finding.NextStep!.ShouldContain("vipw");
    }

    [TestCase("/usr/bin/git-shell")]
    [TestCase("/bin/rbash")]
    [TestCase("/nonexistent")]
    public void One_that_kept_people_from_something_is_replaced_only_when_asked_for(string shell) => Of(shell).Finding(Id).Cause.ShouldBe(Cause.Policy);

    [Test]
    public void In_a_root_of_its_own_sshd_does_not_look() => Of("/bin/zsh").Sshd("chrootdirectory", "/srv/%u").Blockers().ShouldBeEmpty();

    [Test]
    public void What_was_not_seen_is_not_judged() => Of("/bin/zsh", ShellState.Unknown).By(Id).UnknownBecause!.ShouldContain("/bin/zsh");
}
