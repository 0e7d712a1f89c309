using Shouldly;
using SshLab.Diagnosis;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthenticationMethodsTests
{
    private const string Id = "authentication-methods";

    [Test]
    public void A_key_and_a_password_are_more_than_a_key()
    {
        var facts = ConfiguredHost.With("AuthenticationMethods publickey,password", "", "authenticationmethods publickey,password")
            .Ended(LoginOutcome.Refused, "Authenticated using \"publickey\" with partial success.");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("partial success"));
        facts.EditOf(Id).After.ShouldContain("AuthenticationMethods publickey,password publickey\n");
    }

    [TestCase("password")]
    [TestCase("keyboard-interactive:pam gssapi-with-mic")]
    [TestCase("publickey,publickey")]
    public void A_list_that_one_key_does_not_satisfy_blocks(string methods) => ConfiguredHost.With($"AuthenticationMethods {methods}", "", $"authenticationmethods {methods}").Blockers().ShouldBe([Id]);

    [TestCase("any")]
    [TestCase("publickey")]
    [TestCase("publickey,password publickey")]
    public void A_list_that_a_key_satisfies_is_nothing(string methods) => ConfiguredHost.With("", "", $"authenticationmethods {methods}").By(Id).ShouldBe(RuleResult.Healthy);
}
