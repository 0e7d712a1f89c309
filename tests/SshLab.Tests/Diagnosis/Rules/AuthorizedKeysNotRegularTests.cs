using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysNotRegularTests
{
    private const string Id = "authorized-keys-not-regular";

    [TestCase(PathKind.Directory)]
    [TestCase(PathKind.Other)]
    public void It_is_named_and_left_where_it_is(PathKind kind)
    {
        var facts = FactsOf.Healthy().Change(FactsOf.Keys, path => path with { Kind = kind }).Unread();
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("sshlab setup");
    }

    [Test]
    public void A_second_name_that_is_a_directory_does_no_harm() =>
        FactsOf.Healthy().With(FactsOf.Directory(FactsOf.Keys + "2")).Blockers().ShouldBeEmpty();

    [Test]
    public void What_cannot_be_seen_is_not_judged() => FactsOf.Healthy().Without(FactsOf.Keys).By(Id).UnknownBecause.ShouldNotBeNull();
}
