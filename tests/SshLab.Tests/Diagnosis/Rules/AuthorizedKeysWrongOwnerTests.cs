using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysWrongOwnerTests
{
    private const string Id = "authorized-keys-wrong-owner";

    [Test]
    public void Another_accounts_path_is_given_to_the_user()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Keys, FactsOf.Bob);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetOwner(FactsOf.Keys, FactsOf.Alice, "alice")]);
        facts.Finding(Id).Evidence[0].ShouldContain("owner bob");
    }

    [Test]
    public void Root_may_own_it() => FactsOf.Healthy().Owner(FactsOf.Keys, 0).Mode(FactsOf.Keys, "0755").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_StrictModes_it_does_not_block() =>
        FactsOf.Healthy().Owner(FactsOf.Keys, FactsOf.Bob).StrictModes("no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_owner_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Keys, path => path with { Uid = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void A_file_with_a_second_name_may_be_somebody_elses_and_is_not_given_away() =>
        FactsOf.Healthy().Owner(FactsOf.Keys, FactsOf.Bob).Change(FactsOf.Keys, path => path with { Links = 2 }).Finding(Id).Changes.ShouldBeEmpty();

    [Test]
    public void A_file_that_holds_no_keys_is_not_given_away() =>
        FactsOf.Healthy().Owner(FactsOf.Keys, FactsOf.Bob).Content("bob's diary\nsecret\n").Finding(Id).Changes.ShouldBeEmpty();

    [Test]
    public void A_file_with_the_users_key_damaged_is_his_all_the_same() =>
        FactsOf.Healthy().Owner(FactsOf.Keys, FactsOf.Bob).Content(FactsOf.Line.Insert(70, "\n").Insert(40, "\n")).Blockers().ShouldBe([Id, "key-line-wrapped"]);

    [Test]
    public void A_key_file_outside_the_home_is_the_administrators_and_is_not_given_to_the_user()
    {
        const string path = "/etc/keys/alice";
        var facts = FactsOf.Healthy().With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/keys", 0), FactsOf.File(path, FactsOf.Bob, 0b110_100_100))
            .Server(server => server with { KeyFiles = [server.KeyFiles![0] with { Configured = "/etc/keys/%u", Path = path, RealPath = path }] });

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }
}
