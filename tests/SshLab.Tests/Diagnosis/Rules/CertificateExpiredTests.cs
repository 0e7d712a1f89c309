using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateExpiredTests
{
    private const string Id = "certificate-expired";

    private static FactSet Bad => CertifiedHost.Healthy.Server(server => server with { Clock = new ServerClock(FactsOf.Noon.AddYears(1), FactsOf.Noon.AddYears(1)) });

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
    public void Without_the_servers_clock_nothing_is_said() => Bad.Server(server => server with { Clock = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void The_moment_at_which_it_ends_is_over_already()
    {
        var end = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        CertifiedHost.Healthy.Server(server => server with { Clock = new ServerClock(end, end) }).Blockers().ShouldBe([Id]);
        CertifiedHost.Healthy.Server(server => server with { Clock = new ServerClock(end.AddSeconds(-1), end) }).Blockers().ShouldBeEmpty();
    }
}
