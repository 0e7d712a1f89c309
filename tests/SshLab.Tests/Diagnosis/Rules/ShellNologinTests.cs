using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ShellNologinTests
{
    private const string Id = "shell-nologin";

    private static FactSet Of(string shell) => FactsOf.Healthy().Account(account => account with { Shell = shell });

    [TestCase("/usr/sbin/nologin")]
    [TestCase("/sbin/nologin")]
    [TestCase("/bin/false")]
    public void A_shell_that_turns_people_away_is_a_decision(string shell)
    {
        Of(shell).Blockers().ShouldBe([Id]);
        Of(shell).Finding(Id).Cause.ShouldBe(Cause.Policy);
        Of(shell).Commands().ShouldBe(["usermod -s /bin/bash alice"]);
    }

    [Test]
    public void A_session_that_takes_no_shell_does_not_mind() => Of("/usr/sbin/nologin").Sshd("forcecommand", "internal-sftp -d /up").Blockers().ShouldBeEmpty();

    [Test]
    public void Any_other_shell_is_one() => Of("/usr/local/bin/mysh").Blockers().ShouldBeEmpty();

    [Test]
    public void What_was_not_seen_is_not_judged() => FactsOf.Healthy().Account(account => account with { ShellFound = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
