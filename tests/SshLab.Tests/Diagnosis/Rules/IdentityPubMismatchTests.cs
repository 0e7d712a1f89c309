using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityPubMismatchTests
{
    private const string Id = "identity-pub-mismatch";

    [Test]
    public void The_pub_file_is_written_anew_from_the_private_key()
    {
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { PublicKeyBeside = ClientOf.OtherKey, PublicFile = System.Text.Encoding.UTF8.GetBytes(FactsOf.Other + "\n") });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains(ClientOf.OtherKey.Fingerprint));
        facts.Commands().ShouldBe([$"ssh-keygen -y -f {ClientOf.Identity} > {ClientOf.Identity}.pub"]);
    }

    [Test]
    public void No_pub_file_is_nothing() => ClientOf.Healthy().WithIdentity(identity => identity with { PublicKeyBeside = null }).Found().ShouldBeEmpty();
}
