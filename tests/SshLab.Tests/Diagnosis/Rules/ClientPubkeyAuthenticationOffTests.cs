using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ClientPubkeyAuthenticationOffTests
{
    private const string Id = "client-pubkey-authentication-off";

    [Test]
    public void The_line_that_decides_is_named_and_changed_only_when_asked()
    {
        var facts = ClientOf.Healthy().Configured("pubkeyauthentication", "no").ConfigFile("Host *\n  PubkeyAuthentication no\n", 1);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence[0].ShouldBe("/home/me/.ssh/config line 2: PubkeyAuthentication no");
        facts.Finding(Id).Changes.Single().Command.ShouldContain("PubkeyAuthentication yes");
    }

    [Test]
    public void What_the_command_line_says_is_nobody_s_to_change()
    {
        var facts = ClientOf.Healthy().Configured("pubkeyauthentication", "no").Client(client => client with { Options = ["PubkeyAuthentication=no"] });
        facts.Finding(Id).Evidence[0].ShouldContain("-o PubkeyAuthentication=no");
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void The_default_is_nothing() => ClientOf.Healthy().Configured("pubkeyauthentication", "true").By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
}
