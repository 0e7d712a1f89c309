using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshDirWrongOwnerTests
{
    private const string Id = "ssh-dir-wrong-owner";

    [Test]
    public void Another_accounts_path_is_given_to_the_user()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Ssh, FactsOf.Bob);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new SetOwner(FactsOf.Ssh, FactsOf.Alice, "alice")]);
        facts.Finding(Id).Evidence[0].ShouldContain("owner bob");
    }

    [Test]
    public void Root_may_own_it() => FactsOf.Healthy().Owner(FactsOf.Ssh, 0).Mode(FactsOf.Ssh, "0755").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_StrictModes_it_does_not_block() =>
        FactsOf.Healthy().Owner(FactsOf.Ssh, FactsOf.Bob).StrictModes("no").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_owner_nothing_is_claimed() =>
        FactsOf.Healthy().Change(FactsOf.Ssh, path => path with { Uid = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Owner_and_mode_together_are_mended_each_by_its_own_rule()
    {
        var facts = FactsOf.Healthy().Owner(FactsOf.Ssh, FactsOf.Bob, FactsOf.Bob).Mode(FactsOf.Ssh, "0070");
        facts.Blockers().ShouldBe(["ssh-dir-not-searchable", "ssh-dir-writable-by-others", "ssh-dir-wrong-owner"]);
        facts.Commands().ShouldBe(["chmod u+rwx /home/alice/.ssh", "chmod g-w /home/alice/.ssh", "chown alice /home/alice/.ssh"], ignoreOrder: true);
    }
}
