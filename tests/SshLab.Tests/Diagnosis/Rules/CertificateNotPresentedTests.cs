using Shouldly;
using SshLab;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateNotPresentedTests
{
    private const string Id = "certificate-not-presented";
    private const string Elsewhere = "/home/me/.ssh/signed.pub";

    private static FactSet Bad => ClientCertificates.Host(client => client with { OtherCertificates = [new ClientCertificate(Elsewhere, ClientCertificates.Good)] });

    [Test]
    public void The_file_and_the_name_that_ssh_looks_for_are_told()
    {
        Bad.Blockers().ShouldBe([Id]);
        var finding = Bad.Finding(Id);
        finding.Side.ShouldBe(Side.Client);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Changes.ShouldBeEmpty();
        finding.Title.ShouldContain(Elsewhere);
        finding.Evidence.ShouldContain(line => line.Contains($"{ClientOf.Identity} with -cert.pub"));
        finding.NextStep!.ShouldContain($"CertificateFile {Elsewhere}");
    }

    [Test]
    public void A_line_that_leads_elsewhere_is_evidence() => Bad.ConfigFile("Host *\nCertificateFile ~/.ssh/old-cert.pub\n", 1).Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 2: CertificateFile ~/.ssh/old-cert.pub");

    [Test]
    public void A_certificate_that_the_server_would_not_take_either_is_not_blamed() =>
        ClientCertificates.Host(client => client with { OtherCertificates = [new ClientCertificate(Elsewhere, ClientCertificates.Good with { Principals = ["bob"] })] }).Blockers().ShouldBe(["key-not-installed"]);

    [Test]
    public void Where_the_key_itself_lets_in_no_certificate_is_needed()
    {
        Bad.Content(FactsOf.Line + "\n").Found().ShouldBeEmpty();
        Bad.Client(client => client with { Certificates = [new ClientCertificate(ClientCertificates.Beside, ClientCertificates.Good)] }).Found().ShouldBeEmpty();
    }

    [Test]
    public void Whether_the_server_takes_it_needs_a_way_in() => (Bad with { Server = null }).By(Id).UnknownBecause!.ShouldContain("--via");
}
