using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PreferredAuthenticationsWithoutPublickeyTests
{
    private const string Id = "preferred-authentications-without-publickey";

    [Test]
    public void The_line_that_decides_is_named_and_changed_only_when_asked()
    {
        var facts = ClientOf.Healthy().Configured("preferredauthentications", "password").ConfigFile("Host *\n  PreferredAuthentications password\n", 1);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence[0].ShouldBe("/home/me/.ssh/config line 2: PreferredAuthentications password");
        facts.Finding(Id).Changes.Single().Command.ShouldContain("PreferredAuthentications publickey,password");
    }

    [Test]
    public void What_the_command_line_says_is_nobody_s_to_change()
    {
        var facts = ClientOf.Healthy().Configured("preferredauthentications", "password").Client(client => client with { Options = ["PreferredAuthentications=password"] });
        facts.Finding(Id).Evidence[0].ShouldContain("-o PreferredAuthentications=password");
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void The_default_is_nothing() => ClientOf.Healthy().Configured("preferredauthentications", "gssapi-with-mic,publickey").By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
}
