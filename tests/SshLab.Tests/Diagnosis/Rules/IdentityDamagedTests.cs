using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityDamagedTests
{
    private const string Id = "identity-damaged";

    [Test]
    public void A_text_that_only_needs_its_order_is_put_in_order_and_the_damaged_one_kept()
    {
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.Unreadable, PublicKey = null, Encrypted = null, KeyOnceTidy = FactsOf.Key, Flaws = ["7 lines end with a carriage return"] });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("carriage return"));
        var change = facts.Finding(Id).Changes.Single();
        change.Kind.ShouldBe("tidy-identity");
        change.Paths.ShouldBe([ClientOf.Identity, ClientOf.Identity + ".before-sshlab"]);
    }

    [Test]
    public void What_is_gone_is_not_put_back()
    {
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.Unreadable, PublicKey = null, Encrypted = null });
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("Restore");
    }

    [Test]
    public void A_key_that_reads_is_nothing() => ClientOf.Healthy().By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
}
