using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityIsPublicKeyTests
{
    private const string Id = "identity-is-public-key";

    [Test]
    public void The_private_half_is_named()
    {
        var facts = Public();
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).NextStep!.ShouldContain($"-i {ClientOf.Identity}");
    }

    [Test]
    public void With_an_agent_that_has_the_private_half_it_is_the_right_way_to_choose_a_key() =>
        Public().Client(client => client with { AgentKeys = [FactsOf.Key] }).Found().ShouldBeEmpty();

    private static SshLab.Facts.FactSet Public() =>
        ClientOf.Healthy().WithIdentity(identity => identity with { Path = ClientOf.Identity + ".pub", Kind = IdentityKind.PublicKey, Mode = 0b110_100_100, PublicKeyBeside = null });
}
