using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityNotReadableTests
{
    private const string Id = "identity-not-readable";

    [Test]
    public void A_mode_that_shuts_its_owner_out_is_mended()
    {
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.Unknown, PublicKey = null, Encrypted = null, Mode = 0, Problem = "Access to the path is denied." });
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe([$"chmod u+r {ClientOf.Identity}"]);
    }

    [Test]
    public void What_belongs_to_another_account_is_left_to_a_person()
    {
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.Unknown, PublicKey = null, Encrypted = null, OwnedByCaller = false, Problem = "Access to the path is denied." });
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("chown");
    }

    [Test]
    public void A_directory_is_no_key() =>
        ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.NotAFile, PublicKey = null, Mode = 0b111_101_101 }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_key_that_was_read_is_nothing() => ClientOf.Healthy().By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
}
