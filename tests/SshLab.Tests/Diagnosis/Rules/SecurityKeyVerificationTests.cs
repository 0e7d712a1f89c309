using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SecurityKeyVerificationTests
{
    private const string Id = "security-key-verification";

    [Test]
    public void Where_the_keys_line_alone_wants_it_that_is_changed_only_by_its_id()
    {
        var facts = SecurityKey.Host("no-pty,verify-required").Log(SecurityKey.Rejected("user verification"));
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence.ShouldContain($"{FactsOf.Keys} line 1 says verify-required");
        facts.EditOf(Id).ShouldBe((FactsOf.Keys, $"no-pty {SecurityKey.Line}\n"));
    }

    [Test]
    public void Where_the_configuration_wants_it_the_line_is_left_alone()
    {
        var facts = SecurityKey.Host("verify-required").Files("PubkeyAuthOptions verify-required").Resolved("pubkeyauthoptions verify-required").Log(SecurityKey.Rejected("user verification"));
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.Main} line 2: PubkeyAuthOptions verify-required");
    }

    [TestCase("verify-required", "0x01", true)]
    [TestCase("verify-required", "0x05", false)]
    [TestCase("", "0x01", false)]
    public void Without_a_log_what_ssh_asked_of_it_decides(string options, string flags, bool found) => SecurityKey.Host(options).Signed(flags).By(Id).Findings.Count.ShouldBe(found ? 1 : 0);

    [Test]
    public void A_certificate_can_want_it()
    {
        var facts = CertifiedHost.With(CertifiedHost.Good with { CriticalOptions = [new("verify-required", "")], Key = SecurityKey.Key }).Client(client => client with { Keys = [SecurityKey.Key] }).Log(SecurityKey.Rejected("user verification"));
        facts.Finding(Id).Evidence.ShouldContain(line => line.EndsWith("-cert.pub says verify-required"));
    }
}
