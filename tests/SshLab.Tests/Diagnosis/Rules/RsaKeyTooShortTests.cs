using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class RsaKeyTooShortTests
{
    private const string Id = "rsa-key-too-short";

    [Test]
    public void A_key_with_fewer_bits_is_found_and_the_line_lowered_to_it()
    {
        var facts = WithKey(2048, ConfiguredHost.With("RequiredRSASize 3072", "", "requiredrsasize 3072"));
        facts.Finding(Id).Title.ShouldBe("The RSA key has 2048 bits, and sshd asks for 3072");
        facts.EditOf(Id).After.ShouldContain("\nRequiredRSASize 2048\n");
    }

    [Test]
    public void Below_the_floor_no_line_helps() => WithKey(768, ConfiguredHost.With("RequiredRSASize 1024", "", "requiredrsasize 1024")).Finding(Id).Changes.ShouldBeEmpty();

    [TestCase(3072)]
    [TestCase(4096)]
    public void A_key_that_is_long_enough_is_nothing(int bits) => WithKey(bits, ConfiguredHost.With("", "", "requiredrsasize 3072")).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Other_keys_have_no_such_size() => ConfiguredHost.With("", "", "requiredrsasize 16384").By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet WithKey(int bits, FactSet facts)
    {
        byte[] modulus = [0, 0x80, .. new byte[(bits / 8) - 1]];
        byte[] blob = [0, 0, 0, 7, .. "ssh-rsa"u8, 0, 0, 0, 3, 1, 0, 1, .. BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(modulus.Length)), .. modulus];
        return facts with { Client = facts.Client! with { Keys = [PublicKey.FromBytes(blob)!] } };
    }
}
