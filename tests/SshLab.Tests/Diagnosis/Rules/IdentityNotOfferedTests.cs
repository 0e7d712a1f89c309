using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityNotOfferedTests
{
    private const string Id = "identity-not-offered";

    [Test]
    public void The_key_that_the_server_knows_is_named_and_not_called_missing_there()
    {
        var facts = Other();
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldContain("/home/me/.ssh/work");
        facts.Finding(Id).Evidence.ShouldContain("/home/me/.ssh/config line 2: IdentityFile ~/.ssh/id_ed25519");
    }

    [Test]
    public void A_key_that_nobody_there_knows_is_not_this() =>
        Other().Client(client => client with { OtherKeys = [] }).Blockers().ShouldBe(["key-not-installed"]);

    [Test]
    public void Whether_the_server_knows_it_takes_a_way_in() => (Other() with { Server = null }).By(Id).UnknownBecause!.ShouldContain("--via");

    private static SshLab.Facts.FactSet Other() => ClientOf.Healthy()
        .WithIdentity(identity => identity with { Named = false, PublicKey = ClientOf.OtherKey, PublicKeyBeside = ClientOf.OtherKey })
        .Client(client => client with { Keys = [ClientOf.OtherKey], OtherKeys = [new OtherKey("/home/me/.ssh/work", FactsOf.Key)] })
        .ConfigFile("Host *\nIdentityFile ~/.ssh/id_ed25519\n", 1);
}
