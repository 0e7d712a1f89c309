using NUnit.Framework;
using Shouldly;
using SshLab;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SecurityKeyCannotSignTests
{
    private const string Id = "security-key-cannot-sign";
    private const string Accepted = "debug1: Server accepts key: /home/me/.ssh/id_ed25519_sk ED25519-SK SHA256:x explicit";

    [TestCase("device not found", "plugged in")]
    [TestCase("incorrect passphrase supplied to decrypt private key", "PIN")]
    [TestCase("invalid format", "did not come to terms")]
    public void The_reason_is_told(string reason, string told)
    {
        var facts = LoginThat.Said("debug1: Authentications that can continue: publickey", "debug1: Offering public key: /home/me/.ssh/id_ed25519_sk ED25519-SK SHA256:x explicit", Accepted,
            "debug1: sshsk_sign: provider \"internal\", key ED25519-SK, flags 0x05", $"sign_and_send_pubkey: signing failed for ED25519-SK \"/home/me/.ssh/id_ed25519_sk\": {reason}", "alice@host: Permission denied (publickey).");

        facts.Blockers().ShouldBe([Id]);
        var finding = facts.Finding(Id);
        finding.Side.ShouldBe(Side.Client);
        finding.Cause.ShouldBe(Cause.Environment);
        finding.Title.ShouldContain(told);
        finding.Evidence.ShouldContain(line => line.Contains("with a touch and its PIN"));
    }

    [TestCase("sign_and_send_pubkey: signing failed for ED25519 \"/home/me/.ssh/id_ed25519\": error in libcrypto")]
    [TestCase("sign_and_send_pubkey: signing failed for ED25519-SK \"/home/me/.ssh/id_ed25519_sk\" from agent: agent refused operation")]
    public void Another_key_or_an_agent_is_not_this(string said) => LoginThat.Said(Accepted, said, "alice@host: Permission denied (publickey).").By(Id).ShouldBe(RuleResult.Healthy);
}
