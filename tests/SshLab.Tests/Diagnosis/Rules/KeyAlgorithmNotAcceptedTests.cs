using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyAlgorithmNotAcceptedTests
{
    private const string Id = "key-algorithm-not-accepted";

    [TestCase("rsa-sha2-512,rsa-sha2-256", "rsa-sha2-512,rsa-sha2-256,ssh-ed25519")]
    [TestCase("-ssh-ed25519,ssh-ed25519-cert-v01@openssh.com", "-ssh-ed25519-cert-v01@openssh.com")]
    [TestCase("-ssh-ed*,ssh-dss", "-ssh-dss")]
    public void The_algorithm_is_let_back_in(string written, string mended)
    {
        var facts = ConfiguredHost.With($"PubkeyAcceptedAlgorithms {written}", "", "pubkeyacceptedalgorithms rsa-sha2-512,rsa-sha2-256");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("ssh-ed25519 SHA256:"));
        facts.EditOf(Id).After.ShouldContain($"\nPubkeyAcceptedAlgorithms {mended}\n");
    }

    [Test]
    public void A_certificate_is_of_a_type_of_its_own()
    {
        var facts = CertifiedHost.Healthy.Files("PubkeyAcceptedAlgorithms ssh-ed25519,rsa-sha2-512").Resolved("pubkeyacceptedalgorithms ssh-ed25519,rsa-sha2-512");
        facts.Blockers().ShouldBe([Id]);
        facts.EditOf(Id).After.ShouldContain("\nPubkeyAcceptedAlgorithms ssh-ed25519,rsa-sha2-512,ssh-ed25519-cert-v01@openssh.com\n");
    }

    [Test]
    public void Where_certificates_alone_are_accepted_and_one_is_presented_the_plain_key_does_not_matter() =>
        CertifiedHost.Healthy.Resolved("pubkeyacceptedalgorithms ssh-ed25519-cert-v01@openssh.com").Found().ShouldBeEmpty();

    [Test]
    public void A_list_of_nothing_else_becomes_a_comment() =>
        ConfiguredHost.With("PubkeyAcceptedKeyTypes -ssh-ed25519", "", "pubkeyacceptedkeytypes rsa-sha2-512").EditOf(Id).After.ShouldContain("\n#PubkeyAcceptedKeyTypes -ssh-ed25519\n");

    [Test]
    public void An_algorithm_on_the_list_is_nothing() => ConfiguredHost.With("", "", "pubkeyacceptedalgorithms ssh-ed25519,rsa-sha2-512").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Where_the_default_lacks_it_another_key_is_the_way() => ConfiguredHost.With("", "", "pubkeyacceptedalgorithms rsa-sha2-512").Finding(Id).NextStep!.ShouldContain("ssh-keygen");
}
