using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificatePrincipalMissingTests
{
    private const string Id = "certificate-principal-missing";

    private static FactSet Bad => CertifiedHost.With(CertifiedHost.Good with { Principals = ["bob"] });

    [Test]
    public void The_finding_names_the_certificate_and_its_authority()
    {
        Bad.Blockers().ShouldBe([Id]);
        var finding = Bad.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Evidence.ShouldContain(line => line.Contains("serial=7"));
        finding.Evidence.ShouldContain(line => line.Contains(CertifiedHost.Good.Authority.Fingerprint));
        finding.NextStep.ShouldNotBeNull();
    }

    [Test]
    public void A_certificate_that_counts_is_healthy() => CertifiedHost.Healthy.Found().ShouldBeEmpty();

    [Test]
    public void Beside_the_key_itself_it_is_no_blocker() => Bad.Content(FactsOf.Line).Blockers().ShouldBeEmpty();

    [Test]
    public void A_certificate_without_principals_is_for_nobody() => CertifiedHost.With(CertifiedHost.Good with { Principals = [] }).Blockers().ShouldBe([Id]);

    [TestCase(9, 2, "", true)]
    [TestCase(10, 2, "", true)]
    [TestCase(10, 3, "", false)]
    [TestCase(9, 2, ",principals=\"web\"", false)]
    public void By_a_line_that_asks_for_no_principal_one_without_any_was_anybodys_before_10_3(int major, int minor, string principals, bool letIn)
    {
        var facts = CertifiedHost.With(CertifiedHost.Good with { Principals = [] }).Trust().Content($"cert-authority{principals} {CertifiedHost.Authority}\n")
            .Sshd(sshd => sshd with { Version = new Version(major, minor) });
        facts.Blockers().ShouldBe(letIn ? [] : [Id]);
    }

    [TestCase("web\n", true)]
    [TestCase("# staff\nadmins\nno-pty web # the servers\n", true)]
    [TestCase("alice,web\n", false)]
    [TestCase("admins\n", false)]
    [TestCase("no-such-option web\n", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Where_a_file_lists_principals_it_alone_counts(string? content, bool listed)
    {
        const string File = "/etc/ssh/principals/alice";
        var facts = CertifiedHost.With(CertifiedHost.Good with { Principals = ["web", "ops"] }).Trust(
            CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", File, content)).With(FactsOf.Missing(File));
        facts.Blockers().ShouldBe(listed ? [] : [Id]);
    }

    [Test]
    public void A_command_that_lists_principals_is_not_guessed_at() =>
        Bad.Resolved("authorizedprincipalscommand /usr/local/bin/principals %u", "authorizedprincipalscommanduser nobody").By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void What_that_command_printed_is_known_by_sshds_log()
    {
        string[] refused = ["Certificate does not contain an authorized principal", "Connection closed by authenticating user alice 192.0.2.7 port 50000 [preauth]"];
        PrincipalsProgram.Host.Sshd(sshd => sshd with { Log = refused }).Blockers().ShouldBe([Id]);
        PrincipalsProgram.Host.Sshd(sshd => sshd with { Log = refused[..1] }).By(Id).UnknownBecause.ShouldNotBeNull("it may have been somebody else's");
        PrincipalsProgram.Host.Sshd(sshd => sshd with { Log = [.. refused, "Accepted publickey for alice from 192.0.2.7 port 50001 ssh2: ED25519-CERT SHA256:x"] }).By(Id).UnknownBecause.ShouldNotBeNull("it let the login in since");
    }

    [TestCase("alice@lab", 7, true)]
    [TestCase("alice@lab", 71, false)]
    [TestCase("bob@lab", 7, false)]
    public void Since_10_1_that_log_names_the_certificate(string id, int serial, bool found)
    {
        var facts = PrincipalsProgram.Host.Sshd(sshd => sshd with { Log = [$"Refusing certificate ID \"{id}\" serial={serial} signed by ED25519 CA SHA256:x: Certificate does not contain an authorized principal", "Failed publickey for alice from 192.0.2.7"] });
        facts.Blockers().ShouldBe(found ? [Id] : []);
    }

    [Test]
    public void How_to_see_by_hand_what_that_command_prints_is_said_with_its_tokens_replaced() =>
        PrincipalsProgram.Host.By(Id).UnknownBecause!.ShouldContain($"`runuser -u nobody -- {PrincipalsProgram.Path} alice`");

    [TestCase("alice,web\n", "commas and all")]
    [TestCase("no-such-option web\n", "unknown key option")]
    public void What_people_take_for_a_list_and_sshd_does_not_is_told(string content, string told)
    {
        var facts = CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", "/etc/ssh/principals/alice", content));
        facts.Finding(Id).Title.ShouldContain(told);
    }

    [Test]
    public void A_list_that_is_a_link_to_nothing_lists_nobody()
    {
        const string File = "/etc/ssh/principals";
        CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", File, null))
            .With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), FactsOf.Link(File, "/etc/ssh/roles", 0), FactsOf.Missing("/etc/ssh/roles")).Blockers().ShouldBe([Id]);
    }

    [Test]
    public void Files_that_a_pattern_finds_are_not_guessed_at()
    {
        const string File = "/etc/ssh/principals/*";
        var facts = Bad.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", File, null)).With(FactsOf.Missing(File));
        facts.Sshd(sshd => sshd with { Version = new Version(10, 0) }).By(Id).UnknownBecause.ShouldNotBeNull();
        facts.By(Id).Findings.ShouldHaveSingleItem();
    }

    [TestCase("cert-authority", false)]
    [TestCase("cert-authority,principals=\"ops,web\"", true)]
    [TestCase("principals=\"db\",cert-authority", false)]
    public void A_line_with_an_authority_names_its_own(string options, bool listed)
    {
        var facts = CertifiedHost.With(CertifiedHost.Good with { Principals = ["web"] }).Trust().Content($"{options} {CertifiedHost.Authority}\n");
        facts.Blockers().ShouldBe(listed ? [] : [Id]);
    }
}
