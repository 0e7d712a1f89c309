using NUnit.Framework;
using Shouldly;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class DsaKeyTests
{
    private const string Id = "dsa-key";

    [Test]
    public void It_blocks_and_the_size_of_lists_does_not_count_twice()
    {
        var facts = Dsa().Configured("pubkeyacceptedalgorithms", "ssh-ed25519");
        facts.Blockers().ShouldContain(Id);
        facts.Blockers().ShouldNotContain("client-algorithm-excluded");
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void Its_first_line_suffices_where_ssh_cannot_read_it_any_more() =>
        ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.Unreadable, PublicKey = null, PublicKeyBeside = null, IsDsaByName = true }).Blockers().ShouldBe([Id]);

    [Test]
    public void Another_type_is_nothing() => ClientOf.Healthy().By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);

    private static SshLab.Facts.FactSet Dsa()
    {
        var key = PublicKey.FromBytes((byte[])[0, 0, 0, 7, .. "ssh-dss"u8, 0, 0, 0, 1, 5])!;
        return ClientOf.Healthy().WithIdentity(identity => identity with { PublicKey = key, PublicKeyBeside = key });
    }
}
