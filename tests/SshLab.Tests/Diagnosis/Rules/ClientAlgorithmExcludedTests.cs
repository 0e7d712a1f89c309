using NUnit.Framework;
using Shouldly;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ClientAlgorithmExcludedTests
{
    private const string Id = "client-algorithm-excluded";

    [Test]
    public void A_type_that_is_not_accepted_is_named_with_the_line()
    {
        var facts = ClientOf.Healthy().Configured("pubkeyacceptedalgorithms", "rsa-sha2-512,rsa-sha2-256").ConfigFile("PubkeyAcceptedAlgorithms rsa-sha2-*\n");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[1].ShouldBe("/home/me/.ssh/config line 1: PubkeyAcceptedAlgorithms rsa-sha2-*");
        facts.Finding(Id).Changes.Single().Command.ShouldContain("#PubkeyAcceptedAlgorithms");
    }

    [Test]
    public void An_RSA_key_is_measured()
    {
        var key = PublicKey.FromBytes(Blob(1024)).ShouldNotBeNull();
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { PublicKey = key, PublicKeyBeside = key })
            .Configured("pubkeyacceptedalgorithms", "rsa-sha2-512").Configured("requiredrsasize", "2048");
        facts.Finding(Id).Evidence[0].ShouldContain("1024 bits");
        facts.Configured("requiredrsasize", "1024").By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
    }

    [TestCase("ssh-rsa", "ssh-ed25519,rsa-sha2-*", true)]
    [TestCase("ssh-rsa", "ssh-ed25519,rsa-sha2-512,ssh-rsa", false)]
    [TestCase("ssh-rsa,rsa-sha2-256", "ssh-ed25519,rsa-sha2-*", false)]
    public void A_signature_that_the_server_has_given_up_is_no_use(string allowed, string taken, bool excluded)
    {
        var key = PublicKey.FromBytes(Blob(2048)).ShouldNotBeNull();
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { PublicKey = key, PublicKeyBeside = key }).Configured("pubkeyacceptedalgorithms", allowed);
        facts = facts.Ended(LoginOutcome.Refused, $"debug1: kex_ext_info_client_parse: server-sig-algs=<{taken}>") with { Server = null };
        if (excluded)
            facts.Finding(Id).Evidence[0].ShouldContain("ssh would sign by ssh-rsa only, which the server does not accept; it accepts rsa-sha2-512, rsa-sha2-256");
        else
            facts.By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
    }

    [TestCase("ssh-ed25519,rsa-sha2-512", true)]
    [TestCase("ssh-ed25519-cert-v01@openssh.com", false)]
    public void A_certificate_is_of_a_type_of_its_own(string allowed, bool excluded)
    {
        var facts = ClientCertificates.Host(client => client with { Certificates = [new ClientCertificate(ClientCertificates.Beside, ClientCertificates.Good)] }).Configured("pubkeyacceptedalgorithms", allowed);
        facts.Blockers().ShouldBe(excluded ? [Id] : []);
    }

    [Test]
    public void A_type_that_the_server_does_not_accept_at_all_is_not_left_out_by_ssh() =>
        (ClientOf.Healthy().Ended(LoginOutcome.Refused, "debug1: kex_ext_info_client_parse: server-sig-algs=<rsa-sha2-512>") with { Server = null }).By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);

    private static byte[] Blob(int bits)
    {
        var modulus = new byte[(bits / 8) + 1];
        modulus[1] = 0x80;
        return [0, 0, 0, 7, .. "ssh-rsa"u8, 0, 0, 0, 3, 1, 0, 1, 0, 0, (byte)(modulus.Length >> 8), (byte)modulus.Length, .. modulus];
    }
}
