using Shouldly;
using SshLab.Parsing;
using SshLab.Tests.Diagnosis;

namespace SshLab.Tests.Parsing;

/// <summary>A certificate as ssh-keygen -L shows it.</summary>
public sealed class SshCertificateTests
{
    [Test]
    public void Every_field_is_read()
    {
        var certificate = CertifiedHost.Good;
        certificate.Key.ShouldBe(FactsOf.Key);
        certificate.Serial.ShouldBe(7ul);
        certificate.IsForUsers.ShouldBeTrue();
        certificate.KeyId.ShouldBe("alice@lab");
        certificate.Principals.ShouldBe(["alice", "web"]);
        DateTimeOffset.FromUnixTimeSeconds((long)certificate.ValidAfter).ShouldBe(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        DateTimeOffset.FromUnixTimeSeconds((long)certificate.ValidBefore).ShouldBe(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));
        certificate.CriticalOptions.ShouldBe([new CertificateOption("force-command", "/bin/true"), new CertificateOption("source-address", "10.0.0.0/8")]);
        certificate.Authority.ShouldBe(PublicKey.FromLine(CertifiedHost.Authority));
        certificate.SignatureAlgorithm.ShouldBe("ssh-ed25519");
        SshCertificate.FromLine(certificate.ToString()).ShouldNotBeNull().Serial.ShouldBe(7ul);
    }

    [Test]
    public void A_certificate_that_was_cut_off_anywhere_is_none()
    {
        for (var length = 4; length < CertifiedHost.Good.Base64.Length; length += 4)
            SshCertificate.FromLine($"{CertifiedHost.Good.Type} {CertifiedHost.Good.Base64[..length]}").ShouldBeNull();
    }

    [TestCase(FactsOf.Line)]
    [TestCase("")]
    [TestCase("ssh-ed25519-cert-v01@openssh.com AAAA")]
    public void What_is_no_certificate_is_none(string line) => SshCertificate.FromLine(line).ShouldBeNull();
}
