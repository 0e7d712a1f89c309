using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateForHostsTests
{
    private const string Id = "certificate-for-hosts";

    private static FactSet Bad => CertifiedHost.With(CertifiedHost.Good with { IsForUsers = false });

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
}
