using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateSourceAddressTests
{
    private const string Id = "certificate-source-address";

    private static FactSet Bad => CertifiedHost.Healthy.Server(server => server with { ClientAddress = "192.0.2.7" });

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

    [TestCase("10.0.0.1/8")]
    [TestCase("*")]
    [TestCase("10.0.0.0/8,")]
    public void A_list_that_sshd_does_not_take_is_refused(string list) =>
        CertifiedHost.With(CertifiedHost.Good with { CriticalOptions = [new CertificateOption("source-address", list)] }).Blockers().ShouldBe([Id]);

    [Test]
    public void Without_the_clients_address_nothing_is_said() => Bad.Server(server => server with { ClientAddress = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
