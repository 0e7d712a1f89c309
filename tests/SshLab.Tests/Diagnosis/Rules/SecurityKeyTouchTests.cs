using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SecurityKeyTouchTests
{
    private const string Id = "security-key-touch";
    private const string Presence = "user presence (authenticator touch)";

    [Test]
    public void What_sshd_logs_of_the_signature_decides()
    {
        var facts = SecurityKey.Host().Log(SecurityKey.Rejected(Presence));
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).Evidence.ShouldContain($"{FactsOf.Keys} line 1 does not say no-touch-required, so sshd wants a touch");
    }

    [Test]
    public void A_setting_that_always_wants_it_is_named()
    {
        var facts = SecurityKey.Host("no-touch-required").Files("PubkeyAuthOptions touch-required").Resolved("pubkeyauthoptions touch-required").Log(SecurityKey.Rejected(Presence));
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.Main} line 2: PubkeyAuthOptions touch-required");
    }

    [TestCase("", "", "0x00", true)]
    [TestCase("", "", "0x01", false)]
    [TestCase("no-touch-required", "", "0x00", false)]
    [TestCase("no-touch-required", "touch-required", "0x00", true)]
    [TestCase("no-touch-required", "touch-required verify-required", "0x04", true)]
    public void Without_a_log_what_ssh_asked_of_it_decides(string options, string setting, string flags, bool found)
    {
        var facts = SecurityKey.Host(options).Signed(flags);
        (setting.Length == 0 ? facts : facts.Resolved($"pubkeyauthoptions {setting}")).By(Id).Findings.Count.ShouldBe(found ? 1 : 0);
    }

    [Test]
    public void Another_users_signature_is_not_this_logins() => SecurityKey.Host().Log(SecurityKey.Rejected(Presence, "bob")).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_login_that_was_let_in_since_was_touched() =>
        SecurityKey.Host().Log(SecurityKey.Rejected(Presence), "Accepted publickey for alice from 192.0.2.7 port 50001 ssh2: ED25519-SK SHA256:x").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Of_keys_that_live_in_no_security_key_nothing_is_wanted() =>
        FactsOf.Healthy().Resolved("pubkeyauthoptions touch-required verify-required").Content($"verify-required {FactsOf.Line}\n").Found().ShouldBeEmpty();
}
