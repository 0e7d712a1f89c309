using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class LoginAsAnotherUserTests
{
    private const string Id = "login-as-another-user";

    [Test]
    public void The_User_line_is_named_and_the_other_rule_is_quiet()
    {
        var facts = Bobs().ConfigFile("User alice\n").Client(client => client with { UserNamed = false });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[0].ShouldBe("/home/me/.ssh/config line 1: User alice");
        facts.Finding(Id).Changes.Single().Command.ShouldContain("User bob");
    }

    [Test]
    public void Without_a_line_it_is_the_local_name() =>
        Bobs().Client(client => client with { UserNamed = false }).Finding(Id).Evidence[0].ShouldContain("no User is named");

    [Test]
    public void A_user_who_was_named_is_the_one_who_is_meant() => Bobs().Blockers().ShouldBe(["key-in-wrong-users-file"]);

    private static SshLab.Facts.FactSet Bobs() => ClientOf.Healthy().Content(FactsOf.Other).Server(server => server with
    {
        StrayKeyFiles = [new StrayKeyFile { Path = "/home/bob/.ssh/authorized_keys", Account = "bob", HasClientKey = true }],
    });
}
