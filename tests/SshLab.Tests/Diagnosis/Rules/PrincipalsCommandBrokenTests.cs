using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PrincipalsCommandBrokenTests
{
    private const string Id = "principals-command-broken";
    private const string Program = PrincipalsProgram.Path;

    [TestCase("0777", "chmod o-w " + Program)]
    [TestCase("0644", "chmod ugo+x " + Program)]
    [TestCase("0700", "chmod o+rx " + Program)]
    public void A_mode_that_sshd_or_the_user_cannot_work_with_is_mended(string mode, string command)
    {
        var facts = Host().Mode(Program, mode);
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe([command]);
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.Main} line 2: AuthorizedPrincipalsCommand {Program} %u");
    }

    [Test]
    public void What_is_missing_is_brought_back_by_hand()
    {
        Host().With(FactsOf.Missing(Program)).Finding(Id).NextStep!.ShouldContain("runuser -u nobody");
        Host().Sshd(sshd => sshd with { PrincipalsCommandUser = null, PrincipalsCommandUserMissing = true }).Finding(Id).Evidence.ShouldContain(line => line.Contains("no such account"));
    }

    [Test]
    public void What_sshd_logged_of_its_failure_is_evidence() => Host().Sshd(sshd => sshd with { Log = [$"AuthorizedPrincipalsCommand {Program} alice failed, status 3"] })
        .Finding(Id).Evidence.ShouldContain(line => line.EndsWith("failed, status 3"));

    [Test]
    public void A_list_that_names_the_user_does_without_it() => Host().Mode(Program, "0777")
        .Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", "/etc/ssh/principals", "alice\n"))
        .With(FactsOf.File("/etc/ssh/principals", 0)).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_program_that_runs_is_nothing_where_the_login_works_and_unknown_where_it_does_not()
    {
        (Host() with { Login = new LoginAttempt { Outcome = LoginOutcome.Accepted } }).By(Id).ShouldBe(RuleResult.Healthy);
        Host().By(Id).UnknownBecause.ShouldNotBeNull();
    }

    [TestCase("%u %C", 9, 2, true)]
    [TestCase("%u %C", 9, 4, false)]
    [TestCase("%T:%F:%i:%s %%", 9, 2, false)]
    [TestCase("%r", 10, 0, true)]
    public void A_token_that_sshd_does_not_know_ends_the_connection(string arguments, int major, int minor, bool broken)
    {
        var facts = Host().Resolved($"authorizedprincipalscommand {Program} {arguments}").Sshd(sshd => sshd with { Version = new Version(major, minor) });
        facts.Blockers().ShouldBe(broken ? [Id] : []);
    }

    private static FactSet Host() => PrincipalsProgram.Host;
}
