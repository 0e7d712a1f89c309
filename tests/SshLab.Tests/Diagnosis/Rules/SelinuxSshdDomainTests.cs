using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxSshdDomainTests
{
    private const string Id = "selinux-sshd-domain";
    private static readonly SshdService Service = new(ServiceManager.InitScripts, "ssh");

    [Test]
    public void An_sshd_that_was_started_by_hand_blocks_the_session_and_is_started_anew()
    {
        var facts = RecordedHost.Of("by-hand", LoginOutcome.SessionFailed);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new RestartSshd(Service, "/usr/sbin/sshd")]);
        facts.Finding(Id).Title.ShouldContain("unconfined_t");
    }

    [Test]
    public void A_label_that_will_be_refused_after_the_new_start_is_mended_with_it()
    {
        var facts = Mislabelled(RecordedHost.Of("by-hand", LoginOutcome.SessionFailed));
        facts.Blockers().ShouldBe([Id, "selinux-label-wrong"], ignoreOrder: true);
        Mislabelled(RecordedHost.Of("by-hand", LoginOutcome.Accepted)).Finding("selinux-label-wrong").Severity.ShouldBe(Severity.Risk);
    }

    private static FactSet Mislabelled(FactSet facts) => facts
        .Change("/home/alice/.ssh/authorized_keys", path => path with { Context = "unconfined_u:object_r:user_home_t:s0" })
        .Selinux(selinux => selinux with
        {
            Accesses = [.. selinux.Accesses, new SelinuxAccess { Source = selinux.ExpectedSessionContext!, Target = "unconfined_u:object_r:user_home_t:s0", Class = "file" }],
        });

    [Test]
    public void It_is_no_reason_for_a_refused_key() => RecordedHost.Of("by-hand").Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void A_program_that_the_policy_does_not_know_as_sshd_gets_a_rule_a_label_and_a_new_start()
    {
        var facts = RecordedHost.Of("local", LoginOutcome.Unreachable);
        facts.Blockers().ShouldBe([Id]);
        facts.CommandsOf(Id).ShouldBe(["semanage fcontext -a -t sshd_exec_t /usr/local/sbin/sshd", "restorecon -Fv /usr/local/sbin/sshd", "/etc/init.d/ssh restart"]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("does not let sshd_t") && line.Contains("initrc_t:tcp_socket"));
    }

    [Test]
    public void A_wrong_label_on_the_program_in_its_usual_place_is_restored() =>
        RecordedHost.Of("healthy", LoginOutcome.Accepted).Selinux(selinux => selinux with { StartedSshdContext = "system_u:system_r:initrc_t:s0" })
            .CommandsOf(Id).ShouldBe(["restorecon -Fv /usr/sbin/sshd"]);

    [Test]
    public void In_its_own_domain_it_is_healthy() => RecordedHost.Of("healthy", LoginOutcome.Accepted).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_root_it_is_not_known() =>
        RecordedHost.Of("healthy").Selinux(selinux => selinux with { SshdContext = null }).Server(server => server with { Sshd = server.Sshd with { Running = null } })
            .By(Id).UnknownBecause!.ShouldContain("root");
}
