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

    [Test]
    public void A_list_in_which_the_authority_stands_in_another_form_is_unreadable()
    {
        Listed("\ufeff" + CertifiedHost.Authority).Blockers().ShouldBe([Id], "a byte order mark");
        Listed(CertifiedHost.Authority.Insert(40, "\n")).Blockers().ShouldBe([Id], "broken over two lines");
        Listed(string.Concat(CertifiedHost.Authority.Select(letter => $"{letter}\0"))).Blockers().ShouldBe([Id], "UTF-16");
        Listed("# " + CertifiedHost.Authority + "\nSHA256:abc").Blockers().ShouldBe(["certificate-authority-unknown"], "a comment trusts nobody");
    }

    private static FactSet Listed(string content) => CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, content));

    [TestCase("\r\n", false)]
    [TestCase("SHA256:abc\n", false)]
    [TestCase("# ours\n\n  \n", true)]
    public void sshd_stops_at_the_first_line_that_is_no_key(string before, bool read) =>
        CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, before + CertifiedHost.Authority)).Blockers().ShouldBe(read ? [] : [Id]);
}
