using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyCommandBrokenTests
{
    private const string Id = "key-command-broken";
    private const string Program = KeysProgram.Path;

    [TestCase("0777", "chmod o-w " + Program)]
    [TestCase("0644", "chmod ugo+x " + Program)]
    [TestCase("0700", "chmod o+rx " + Program)]
    public void A_mode_that_sshd_or_the_user_cannot_work_with_is_mended(string mode, string command)
    {
        var facts = Host().Mode(Program, mode);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.Select(change => change.Command).ShouldBe([command]);
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.Main} line 2: AuthorizedKeysCommand {Program}");
    }

    [Test]
    public void A_program_or_directory_that_is_not_roots_is_given_back()
    {
        Host().Owner(Program, FactsOf.Bob).Finding(Id).Changes[0].Command.ShouldBe($"chown root {Program}");
        Host().Owner("/usr/local", FactsOf.Bob).Finding(Id).Evidence.ShouldContain(line => line.StartsWith("/usr/local: "));
    }

    [Test]
    public void What_is_missing_is_brought_back_by_hand()
    {
        Host().With(FactsOf.Missing(Program)).Finding(Id).NextStep!.ShouldContain("runuser -u nobody");
        Host().Sshd(sshd => sshd with { KeyCommandUser = null, KeyCommandUserMissing = true }).Finding(Id).Evidence.ShouldContain(line => line.Contains("no such account"));
    }

    [Test]
    public void What_sshd_logged_of_its_failure_is_evidence() => Host().Sshd(sshd => sshd with { Log = [$"AuthorizedKeysCommand {Program} alice failed, status 3"] })
        .Finding(Id).Evidence.ShouldContain(line => line.EndsWith("failed, status 3"));

    [Test]
    public void Where_a_file_holds_the_key_it_is_a_risk() => Host().Content(FactsOf.Line + "\n").Mode(Program, "0777").Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void A_program_that_runs_is_nothing() => Host().By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Group_write_counts_by_flavour()
    {
        Host().Mode(Program, "0775").By(Id).ShouldBe(RuleResult.Healthy, "Debian's sshd sees that root is alone in its group");
        Host().Server(server => server with { Sshd = server.Sshd with { Flavour = ServerFlavour.Upstream } }).Mode(Program, "0775").Blockers().ShouldBe([Id]);
    }

    [TestCase("%u %C", 9, 2, true)]
    [TestCase("%u %C %D", 9, 4, false)]
    [TestCase("%u %U %h %t %f %k %%", 8, 4, false)]
    [TestCase("%i", 10, 0, true)]
    public void A_token_that_sshd_does_not_know_ends_the_connection(string arguments, int major, int minor, bool broken)
    {
        var facts = Host().Resolved($"authorizedkeyscommand {Program} {arguments}").Sshd(sshd => sshd with { Version = new Version(major, minor) });
        facts.Blockers().ShouldBe(broken ? [Id] : []);
        if (broken)
            facts.Finding(Id).NextStep!.ShouldContain("TOKENS");
    }

    [Test]
    public void A_broken_program_leaves_nothing_open() => Host().Mode(Program, "0777").By("key-not-installed").ShouldBe(RuleResult.Healthy);

    private static FactSet Host() => KeysProgram.Host;
}
