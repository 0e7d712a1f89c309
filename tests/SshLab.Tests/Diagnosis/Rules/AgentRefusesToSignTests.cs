using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AgentRefusesToSignTests
{
    private const string Id = "agent-refuses-to-sign";

    [TestCase("sign_and_send_pubkey: signing failed for ED25519 \"/home/me/.ssh/id_ed25519\" from agent: agent refused operation")]
    [TestCase("sign_and_send_pubkey: signing failed: agent refused operation")]
    public void Its_refusal_is_quoted(string said)
    {
        var facts = LoginThat.Said("debug1: Authentications that can continue: publickey", "debug1: Offering public key: /home/me/.ssh/id_ed25519 ED25519 SHA256:x agent", "debug1: Server accepts key: /home/me/.ssh/id_ed25519 ED25519 SHA256:x agent", said, "alice@host: Permission denied (publickey).");

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[0].ShouldContain("agent refused operation");
    }

    [Test]
    public void Another_refusal_is_not_this() => LoginThat.Said("alice@host: Permission denied (publickey).").By(Id).ShouldBe(RuleResult.Healthy);
}
