using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class TrustedAuthoritiesUnreadableTests
{
    private const string Id = "trusted-authorities-unreadable";

    private static FactSet Bad => CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, "cert-authority " + CertifiedHost.Authority + "\n"));

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
    public void A_file_that_is_missing_trusts_nobody() =>
        CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, null)).With(FactsOf.Missing(CertifiedHost.Authorities)).Blockers().ShouldBe([Id]);

    [TestCase("\r\n", false)]
    [TestCase("SHA256:abc\n", false)]
    [TestCase("# ours\n\n  \n", true)]
    public void sshd_stops_at_the_first_line_that_is_no_key(string before, bool read) =>
        CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, before + CertifiedHost.Authority)).Blockers().ShouldBe(read ? [] : [Id]);
}
