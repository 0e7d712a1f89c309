using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateLineRefusesTests
{
    private const string Id = "certificate-line-refuses";
    private const string List = "/etc/ssh/principals/alice";

    [TestCase("expiry-time=\"20200101\"", "")]
    [TestCase("from=\"192.0.2.0/24\"", ",from=\"192.0.2.0/24,10.0.0.1\"")]
    public void The_authoritys_own_line_is_changed_only_by_its_id(string option, string after)
    {
        var facts = ByLine($"cert-authority,{option}");
        facts.Blockers().ShouldBe([Id]);
        var finding = facts.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Evidence.ShouldContain(line => line.Contains($"{FactsOf.Keys} line 1"));
        finding.NextStep!.ShouldContain($"--override {Id}");
        facts.EditOf(Id).ShouldBe((FactsOf.Keys, $"cert-authority{after} {CertifiedHost.Authority}\n"));
    }

    [Test]
    public void A_line_that_refuses_for_two_reasons_is_for_a_person_to_write_anew() =>
        ByLine("cert-authority,expiry-time=\"20200101\",from=\"192.0.2.1\"").Finding(Id).Changes.ShouldBeEmpty();

    [TestCase("expiry-time=\"20200101\" alice\nalice\n")]
    [TestCase("from=\"192.0.2.0/24\" alice\n")]
    [TestCase("from=\"!10.0.0.1,*\" alice\n")]
    [TestCase("cert-authority alice\n")]
    [TestCase("cert-authority,principals=\"alice\" alice\n")]
    [TestCase("principals=\"alice\" alice\n")]
    public void The_options_of_the_first_line_with_the_principal_count(string list)
    {
        var facts = ByList(list);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains($"{List} line 1"));
    }

    [TestCase("expiry-time=\"20300101\" alice\n")]
    [TestCase("from=\"10.0.0.0/8\" alice\n")]
    [TestCase("no-such-option alice\nalice\n")]
    [TestCase("command=\"/bin/echo hello world\",no-pty web\n")]
    [TestCase("expiry-time=\"20200101\" admins\nalice\n")]
    public void Options_that_let_the_login_in_are_healthy(string list) =>
        ByList(list).Certificate(CertifiedHost.Good with { CriticalOptions = [] }).Found().ShouldBeEmpty();

    [Test]
    public void What_a_program_printed_is_known_by_sshds_log() => PrincipalsProgram.Host
        .Sshd(sshd => sshd with { Log = ["Refusing certificate ID \"alice@lab\" serial=7 signed by ED25519 CA SHA256:x: Refused by certificate principals options"] }).Blockers().ShouldBe([Id]);

    [Test]
    public void Without_the_clients_address_nothing_is_said_of_from() =>
        ByList("from=\"192.0.2.0/24\" alice\n").Certificate(CertifiedHost.Good with { CriticalOptions = [] }).Server(server => server with { ClientAddress = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Beside_the_key_itself_it_is_no_blocker() => ByList("cert-authority alice\n").Content(FactsOf.Line).Blockers().ShouldBeEmpty();

    private static FactSet ByLine(string options) => CertifiedHost.Healthy.Trust().Content($"{options} {CertifiedHost.Authority}\n");

    private static FactSet ByList(string list) => CertifiedHost.Healthy.Trust(
        CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", List, list)).With(FactsOf.File(List, 0));
}
