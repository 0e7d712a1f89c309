using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class UserUnknownTests
{
    private const string Id = "user-unknown";

    private static FactSet Removed() => FactsOf.Healthy().Server(server => server with { Account = null, AccountMissing = true, KeyFiles = null });

    [Test]
    public void A_name_that_the_server_does_not_know_is_the_only_blocker()
    {
        Removed().Blockers().ShouldBe([Id]);
        Removed().Finding(Id).Cause.ShouldBe(Cause.Environment);
        Removed().Commands().ShouldBeEmpty();
    }

    [Test]
    public void An_account_that_is_there_is_healthy() => FactsOf.Healthy().Blockers().ShouldBeEmpty();

    [Test]
    public void An_account_that_could_not_be_looked_up_is_not_called_missing()
    {
        var facts = FactsOf.Healthy().Server(server => server with { Account = null });

        facts.Blockers().ShouldBeEmpty();
        RuleBook.Judge(facts).Unknown.ShouldContain(unknown => unknown.Id == Id);
    }
}
