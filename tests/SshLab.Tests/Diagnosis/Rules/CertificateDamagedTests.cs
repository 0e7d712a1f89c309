using Shouldly;
using SshLab;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateDamagedTests
{
    private const string Id = "certificate-damaged";

    private static FactSet Wrapped => ClientCertificates.Host(client => client with
    {
        UnreadableCertificates = [new UnreadableCertificate(ClientCertificates.Beside, "it is broken over several lines") { Content = "x"u8.ToArray(), OnceTidy = ClientCertificates.Good }],
        Files = client.Files! with { RealPaths = new Dictionary<string, string>(client.Files.RealPaths) { [ClientCertificates.Beside] = ClientCertificates.Beside } },
    });

    private static FactSet Cut => ClientCertificates.Host(client => client with { UnreadableCertificates = [new UnreadableCertificate(ClientCertificates.Beside, "its end is missing") { Content = "x"u8.ToArray() }] });

    [Test]
    public void A_certificate_that_is_all_there_is_written_on_one_line()
    {
        Wrapped.Blockers().ShouldBe([Id]);
        var finding = Wrapped.Finding(Id);
        finding.Side.ShouldBe(Side.Client);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Evidence.ShouldContain($"{ClientCertificates.Beside}: it is broken over several lines");
        Wrapped.EditOf(Id).ShouldBe((ClientCertificates.Beside, $"{ClientCertificates.Good}\n"));
    }

    [Test]
    public void One_that_is_not_is_issued_anew()
    {
        Cut.Blockers().ShouldBe([Id]);
        Cut.Finding(Id).Changes.ShouldBeEmpty();
        Cut.Finding(Id).NextStep.ShouldNotBeNull();
        Cut.Finding(Id).LastResort.ShouldBeTrue("what it said is gone");
    }

    [Test]
    public void A_server_that_takes_no_certificates_would_not_take_this_one()
    {
        Cut.Trust().Blockers().ShouldBe(["key-not-installed"]);
        Wrapped.Trust().Blockers().ShouldBe(["key-not-installed"]);
    }

    [Test]
    public void Where_the_key_itself_lets_in_it_does_not_matter() => Wrapped.Content(FactsOf.Line + "\n").Found().ShouldBeEmpty();

    [Test]
    public void Where_the_server_was_not_seen_a_refusal_may_come_of_it()
    {
        (Cut with { Server = null, Login = new LoginAttempt { Outcome = LoginOutcome.Refused } }).Finding(Id).LastResort.ShouldBeTrue();
        (Cut with { Server = null, Login = new LoginAttempt { Outcome = LoginOutcome.Accepted } }).By(Id).ShouldBe(RuleResult.Healthy);
    }
}
