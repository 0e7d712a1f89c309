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
    public void Its_mode_and_owner_are_no_matter_then() =>
        FactsOf.Healthy().Change(FactsOf.Keys, path => path with { Kind = PathKind.Other }).Mode(FactsOf.Keys, "0666").Owner(FactsOf.Keys, FactsOf.Bob, FactsOf.Bob).Unread()
            .Blockers().ShouldBe([Id]);

    [Test]
    public void A_link_to_a_device_is_what_goes_and_not_the_device()
    {
        var finding = FactsOf.Healthy()
            .With(FactsOf.Link(FactsOf.Keys, "/dev/null"), FactsOf.Directory("/dev", 0), FactsOf.File("/dev/null") with { Kind = PathKind.Other, Uid = 0 })
            .KeyFiles(file => file with { RealPath = "/dev/null" }).Unread().Finding(Id);
        finding.Evidence.ShouldContain("/home/alice/.ssh/authorized_keys is a symbolic link to it");
        finding.NextStep!.ShouldContain("mv -n /home/alice/.ssh/authorized_keys /home/alice/.ssh/authorized_keys.old");
    }

    [Test]
    public void A_second_name_that_is_a_directory_does_no_harm() =>
        FactsOf.Healthy().With(FactsOf.Directory(FactsOf.Keys + "2")).Blockers().ShouldBeEmpty();

    [Test]
    public void What_cannot_be_seen_is_not_judged() => FactsOf.Healthy().Without(FactsOf.Keys).By(Id).UnknownBecause.ShouldNotBeNull();
}
