using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshdConfigInvalidTests
{
    private const string Id = "sshd-config-invalid";

    [TestCase("PermitRootLogn no", "PermitRootLogin no")]
    [TestCase("PasswordAuthentification no", "PasswordAuthentication no")]
    [TestCase("<<<<<<< HEAD", "#<<<<<<< HEAD")]
    public void A_slip_of_the_pen_is_corrected_and_what_never_was_a_keyword_becomes_a_comment(string line, string mended)
    {
        var facts = Host(line, $"{ConfiguredHost.Main}: line 2: Bad configuration option: {line.Split(' ')[0]}\n{ConfiguredHost.Main}: terminating, 1 bad configuration options", running: false);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[0].ShouldStartWith($"{ConfiguredHost.Main} line 2: {line} (sshd -t: ");
        facts.EditOf(Id).After.ShouldContain($"\n{mended}\n");
        facts.Finding(Id).Changes[^1].ShouldBeOfType<RestartSshd>();
    }

    [Test]
    public void A_value_that_is_wrong_is_left_to_a_person()
    {
        var facts = Host("PermitRootLogin perhaps", $"{ConfiguredHost.Main} line 2: unsupported option \"perhaps\".", running: false);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("sshd -t");
    }

    [Test]
    public void While_sshd_runs_it_is_a_risk_and_only_a_reload_is_needed()
    {
        var finding = Host("Prot 22", $"{ConfiguredHost.Main}: line 2: Bad configuration option: Prot", running: true).Finding(Id);
        finding.Severity.ShouldBe(Severity.Risk);
        finding.Changes[^1].ShouldBeOfType<ReloadSshd>();
    }

    [Test]
    public void A_file_that_changed_meanwhile_is_not_edited() =>
        Host("Port 22", $"{ConfiguredHost.Main}: line 2: Bad configuration option: Prot", running: false).Finding(Id).Changes.ShouldBeEmpty();

    [Test]
    public void What_only_root_may_ask_stays_open() => FactsOf.Healthy().Sshd(sshd => sshd with { Program = "/usr/sbin/sshd", Configuration = null, ConfigurationProblem = "sshd: no hostkeys available -- exiting." })
        .By(Id).UnknownBecause!.ShouldContain("no hostkeys");

    private static FactSet Host(string line, string said, bool running) => ConfiguredHost.With(line, "")
        .Sshd(sshd => sshd with { Configuration = null, ConfigurationProblem = said, Running = running, Service = new SshdService(ServiceManager.Systemd, "ssh") });
}
