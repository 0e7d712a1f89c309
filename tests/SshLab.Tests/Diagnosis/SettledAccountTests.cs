using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis;

public sealed class SettledAccountTests
{
    [Test]
    public void While_ssh_refuses_its_configuration_the_local_name_is_nobody_on_the_server()
    {
        var facts = Guessed();

        SettledAccount.Of(facts).Blockers().ShouldBe(["client-config-too-open"]);
        facts.Blockers().ShouldContain("user-unknown");
    }

    [Test]
    public void A_user_that_was_named_is_judged_all_the_same() =>
        SettledAccount.Of(Guessed().Client(client => client with { UserNamed = true })).Blockers().ShouldContain("user-unknown");

    private static FactSet Guessed()
    {
        var facts = ClientOf.Healthy().Client(client => client with
        {
            UserNamed = false,
            ConfigurationProblems = [new ClientConfigProblem(ClientOf.Config, null, $"Bad owner or permissions on {ClientOf.Config}")],
        });
        return facts with { Server = facts.Server! with { Account = null, AccountMissing = true } };
    }
}
