using NUnit.Framework;
using Shouldly;
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
        var key = PublicKey.FromBytes(Blob(1024))!;
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { PublicKey = key, PublicKeyBeside = key })
            .Configured("pubkeyacceptedalgorithms", "rsa-sha2-512").Configured("requiredrsasize", "2048");
        facts.Finding(Id).Evidence[0].ShouldContain("1024 bits");
        facts.Configured("requiredrsasize", "1024").By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
    }

    private static byte[] Blob(int bits)
    {
        var modulus = new byte[(bits / 8) + 1];
        modulus[1] = 0x80;
        return [0, 0, 0, 7, .. "ssh-rsa"u8, 0, 0, 0, 3, 1, 0, 1, 0, 0, 0, (byte)modulus.Length, .. modulus];
    }
}
