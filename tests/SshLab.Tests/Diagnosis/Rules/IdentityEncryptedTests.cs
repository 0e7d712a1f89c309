using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityEncryptedTests
{
    private const string Id = "identity-encrypted";

    [Test]
    public void Without_an_agent_it_blocks_and_nobody_takes_the_passphrase_away()
    {
        var facts = Encrypted();
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("ssh-add");
    }

    [Test]
    public void An_agent_that_has_it_makes_it_work() =>
        Encrypted().Client(client => client with { AgentKeys = [FactsOf.Key] }).Found().ShouldBeEmpty();

    private static SshLab.Facts.FactSet Encrypted() => ClientOf.Healthy().WithIdentity(identity => identity with { Encrypted = true, PublicKey = null });
}
