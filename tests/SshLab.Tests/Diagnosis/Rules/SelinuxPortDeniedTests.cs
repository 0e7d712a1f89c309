using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxPortDeniedTests
{
    private const string Id = "selinux-port-denied";

    [Test]
    public void A_port_that_the_policy_does_not_let_sshd_bind_blocks()
    {
        var facts = RecordedHost.Of("port", LoginOutcome.Unreachable);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new AllowPort(2222, "ssh_port_t"), new RestartSshd(new SshdService(ServiceManager.InitScripts, "ssh"), "/usr/sbin/sshd")]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("does not let sshd_t name_bind unreserved_port_t:tcp_socket"));
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("name_bind") && line.Contains("src=2222"));
    }

    [Test]
    public void Another_services_port_is_taken_over_in_words_that_say_so() =>
        RecordedHost.Of("port", LoginOutcome.Unreachable).Selinux(selinux => selinux with { PortsWithOwnType = new HashSet<int> { 2222 } })
            .CommandsOf(Id)[0].ShouldBe("semanage port -m -t ssh_port_t -p tcp 2222");

    [Test]
    public void Without_setools_the_record_of_the_denial_names_the_ports_type() =>
        RecordedHost.Of("port", LoginOutcome.Unreachable).Selinux(selinux => selinux with { PortContexts = new Dictionary<int, string>() }).Blockers().ShouldBe([Id]);

    [Test]
    public void Without_either_it_is_not_known()
    {
        var result = RecordedHost.Of("port", LoginOutcome.Unreachable).Selinux(selinux => selinux with { PortContexts = new Dictionary<int, string>(), Denials = [], MissingTools = ["seinfo"] }).By(Id);
        result.Findings.ShouldBeEmpty();
        result.UnknownBecause!.ShouldContain("setools");
    }

    [Test]
    public void A_host_that_answers_on_its_port_is_healthy() => RecordedHost.Of("healthy", LoginOutcome.Accepted).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_second_port_that_is_denied_while_the_login_is_answered_is_a_risk() =>
        RecordedHost.Of("port").Server(server => server with { Sshd = server.Sshd with { Running = true } }).Finding(Id).Severity.ShouldBe(Severity.Risk);
}
