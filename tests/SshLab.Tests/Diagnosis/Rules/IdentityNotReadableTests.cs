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

    [TestCase(ClientOf.Me, "chmod u+x /home/me/.ssh")]
    [TestCase(0, null)]
    public void A_directory_that_may_not_be_searched_is_named_once_and_its_keys_are_not_called_missing(int owner, string? command)
    {
        var facts = ClientOf.Healthy().Client(client => client with
        {
            Identities = [.. new[] { "id_rsa", "id_ecdsa", "id_ed25519", "id_dsa" }.Select(name => new IdentityFacts { Path = $"{ClientOf.Folder}/{name}", Exists = false, ClosedDirectory = ClientOf.Folder })],
            Keys = [],
            Files = client.Files! with
            {
                RealPaths = new Dictionary<string, string> { [ClientOf.Folder] = ClientOf.Folder },
                Paths = new Dictionary<string, PathFacts>(client.Files.Paths) { [ClientOf.Folder] = ClientOf.Node(ClientOf.Folder, PathKind.Directory, owner, owner == 0 ? 0b111_000_000 : 0) },
            },
        });

        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(command is null ? [] : [command]);
        facts.Finding(Id).Title.ShouldContain("and 1 more");
    }

    [Test]
    public void A_directory_is_no_key() =>
        ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.NotAFile, PublicKey = null, Mode = 0b111_101_101 }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_key_that_was_read_is_nothing() => ClientOf.Healthy().By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
}
