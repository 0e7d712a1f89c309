using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateCommandMismatchTests
{
    private const string Id = "certificate-command-mismatch";
    private const string List = "/etc/ssh/principals/alice";

    private static FactSet Bad => ByLine("cert-authority,command=\"/bin/date\"");

    [Test]
    public void The_finding_names_both_commands_and_the_line()
    {
        Bad.Blockers().ShouldBe([Id]);
        var finding = Bad.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Changes.ShouldBeEmpty();
        finding.Evidence.ShouldContain(line => line.Contains("'/bin/true'") && line.Contains($"{FactsOf.Keys} line 1") && line.Contains("'/bin/date'"));
        finding.NextStep.ShouldNotBeNull();
    }

    [TestCase("cert-authority,command=\"/bin/true\"", true)]
    [TestCase("cert-authority,command=\"/bin/true \"", false)]
    [TestCase("cert-authority", true)]
    public void The_two_must_be_the_same_to_the_letter(string options, bool letIn) => ByLine(options).Blockers().ShouldBe(letIn ? [] : [Id]);

    [Test]
    public void A_certificate_without_a_command_takes_the_lines() =>
        CertifiedHost.With(CertifiedHost.Good with { CriticalOptions = [] }).Trust().Content($"cert-authority,command=\"/bin/date\" {CertifiedHost.Authority}\n").Found().ShouldBeEmpty();

    [TestCase("command=\"/bin/date\" alice\n", false)]
    [TestCase("command=\"/bin/true\" alice\n", true)]
    [TestCase("command=\"/bin/date -u\",no-pty alice\nalice\n", false)]
    public void The_line_with_the_principal_is_compared_too(string list, bool letIn) => ByList(list).Blockers().ShouldBe(letIn ? [] : [Id]);

    [Test]
    public void What_a_program_printed_is_known_by_sshds_log()
    {
        var facts = PrincipalsProgram.Host.Sshd(sshd => sshd with { Log = ["forced command options do not match", "Failed publickey for alice from 192.0.2.7 port 50000 ssh2: ED25519-CERT SHA256:x"] });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains(PrincipalsProgram.Path));
    }

    [Test]
    public void Beside_the_key_itself_it_is_no_blocker() => Bad.Content($"{FactsOf.Line}\ncert-authority,command=\"/bin/date\" {CertifiedHost.Authority}\n").Blockers().ShouldBeEmpty();

    [Test]
    public void Without_the_client_nothing_is_said() => (Bad with { Client = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    private static FactSet ByLine(string options) => CertifiedHost.Healthy.Trust().Content($"{options} {CertifiedHost.Authority}\n");

    private static FactSet ByList(string list) => CertifiedHost.Healthy.Trust(
        CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", List, list)).With(FactsOf.File(List, 0));
}
