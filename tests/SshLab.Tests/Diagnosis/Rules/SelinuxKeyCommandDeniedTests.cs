using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxKeyCommandDeniedTests
{
    private const string Id = "selinux-key-command-denied";
    private const string Program = "/srv/bin/keys";

    [Test]
    public void A_program_that_sshd_may_not_execute_blocks_alone_though_no_file_holds_the_key()
    {
        var facts = RecordedHost.Of("key-command");
        facts.Blockers().ShouldBe([Id]);
        facts.CommandsOf(Id).ShouldBe([$"semanage fcontext -a -t bin_t {Program}", $"restorecon -Fv {Program}"]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("does not let sshd_t getattr, open, execute, execute_no_trans var_t:file"));
    }

    [Test]
    public void A_program_where_programs_are_is_only_relabelled() =>
        RecordedHost.Of("key-command").Change(Program, path => path with { ExpectedContext = "system_u:object_r:bin_t:s0" })
            .CommandsOf(Id).ShouldBe([$"restorecon -Fv {Program}"]);

    [Test]
    public void A_program_that_may_run_leaves_open_whether_it_knows_the_key()
    {
        var facts = RecordedHost.Of("key-command").Change(Program, path => path with { Context = "system_u:object_r:bin_t:s0" });
        facts.By(Id).ShouldBe(RuleResult.Healthy);
        facts.Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Key_files_without_the_key_are_not_blamed_where_a_program_may_hand_it_out()
    {
        var facts = FactsOf.Healthy().Content(FactsOf.Other).Server(server => server with
        {
            Sshd = server.Sshd with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["strictmodes"] = ["yes"], ["authorizedkeyscommand"] = [Program] } },
        });
        facts.By("key-not-installed").UnknownBecause!.ShouldContain(Program);
        facts.With(FactsOf.Missing(FactsOf.Keys)).KeyFiles(file => file with { RealPath = null, Content = null }).By("authorized-keys-missing").UnknownBecause!.ShouldContain(Program);
        facts.Mode(FactsOf.Home, "0777").Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Without_a_program_there_is_nothing_to_deny() => RecordedHost.Of("healthy", LoginOutcome.Accepted).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_policy_that_is_not_enforced_makes_it_a_risk() =>
        RecordedHost.Of("key-command").Selinux(selinux => selinux with { Enforcing = false }).Finding(Id).Severity.ShouldBe(Severity.Risk);
}
