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
