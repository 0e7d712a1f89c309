using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyNotHandedOutTests
{
    private const string Id = "key-not-handed-out";
    private const string Program = KeysProgram.Path;

    [Test]
    public void A_program_that_prints_nothing_is_named_with_what_to_type()
    {
        var facts = KeysProgram.Logged(KeysProgram.Processed(0, 0), KeysProgram.Closed);
        facts.Blockers().ShouldBe([Id]);
        var finding = facts.Finding(Id);
        finding.Cause.ShouldBe(Cause.Setup);
        finding.Title.ShouldContain("prints none for alice");
        finding.Evidence.ShouldContain($"{ConfiguredHost.Main} line 2: AuthorizedKeysCommand {Program}");
        finding.Evidence.ShouldContain($"sshd's log: {KeysProgram.Processed(0, 0)}");
        finding.NextStep!.ShouldContain($"`runuser -u nobody -- {Program} alice`");
        finding.NextStep!.ShouldContain("sshlab setup");
    }

    [Test]
    public void Lines_without_the_key_are_counted()
    {
        KeysProgram.Logged(KeysProgram.Processed(1, 2), KeysProgram.Closed).Finding(Id).Evidence.ShouldContain(line => line.Contains("the one line"));
        KeysProgram.Logged(KeysProgram.Processed(3, 3), KeysProgram.Closed).Finding(Id).Evidence.ShouldContain(line => line.Contains("none of the 3 lines"));
    }

    [Test]
    public void What_syslog_puts_before_is_no_part_of_it() =>
        KeysProgram.Logged($"2026-01-02T03:04:05.678901+00:00 host sshd[123]: {KeysProgram.Processed(0, 0)}", $"2026-01-02T03:04:05.678902+00:00 host sshd[123]: {KeysProgram.Closed}").Blockers().ShouldBe([Id]);

    [Test]
    public void Where_the_key_was_found_it_was_handed_out() =>
        KeysProgram.Logged($"Accepted key ED25519 {FactsOf.Key.Fingerprint} found at {Program}:1", KeysProgram.Processed(1, 1), KeysProgram.Closed).Found().ShouldNotContain(Id);

    [TestCase("Connection from 192.0.2.8 port 50001 on 192.0.2.1 port 22 rdomain \"\"")]
    [TestCase("debug1: something")]
    public void What_was_logged_of_somebody_else_does_not_count(string after) => KeysProgram.Logged(KeysProgram.Processed(0, 0), after).By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void A_login_that_was_let_in_since_has_its_key() =>
        KeysProgram.Logged(KeysProgram.Processed(0, 0), KeysProgram.Closed, "Accepted publickey for alice from 192.0.2.7 port 50001 ssh2: ED25519 SHA256:x").By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void A_name_that_a_client_made_up_is_no_line_of_sshds() =>
        KeysProgram.Logged($"Invalid user {KeysProgram.Processed(0, 0)} from 192.0.2.9 port 1", KeysProgram.Closed).By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void Without_such_a_line_the_files_own_rule_says_that_it_is_not_known()
    {
        KeysProgram.Host.By(Id).ShouldBe(RuleResult.Healthy);
        KeysProgram.Host.By("key-not-installed").UnknownBecause!.ShouldContain($"`runuser -u nobody -- {Program} alice`");
        KeysProgram.Host.By("key-not-installed").UnknownBecause!.ShouldContain("--watch");
        KeysProgram.Host.Sshd(sshd => sshd with { Version = new Version(8, 4) }).By("key-not-installed").UnknownBecause!.ShouldNotContain("--watch", Case.Sensitive, "such an sshd says nowhere how many lines it got");
    }

    [Test]
    public void Where_sshd_reads_no_files_at_all_the_program_alone_decides()
    {
        var facts = KeysProgram.Logged(KeysProgram.Processed(0, 0), KeysProgram.Closed).Server(server => server with { KeyFiles = [] });
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).NextStep!.ShouldNotContain("sshlab setup");
        KeysProgram.Host.Server(server => server with { KeyFiles = [] }).By(Id).UnknownBecause.ShouldNotBeNull();
    }

    [Test]
    public void A_login_that_works_is_not_asked_where_its_key_comes_from() => (KeysProgram.Host with { Login = new LoginAttempt { Outcome = LoginOutcome.Accepted } }).Found().ShouldBeEmpty();

    [Test]
    public void Tokens_are_replaced_in_what_to_type()
    {
        var facts = KeysProgram.Host.Resolved($"authorizedkeyscommand {Program} %u %U %h %t %f %k %% \"a b\"");
        facts.By("key-not-installed").UnknownBecause!.ShouldContain($"{Program} alice 1000 /home/alice ssh-ed25519 {FactsOf.Key.Fingerprint} {FactsOf.Key.Base64} % 'a b'`");
    }
}
