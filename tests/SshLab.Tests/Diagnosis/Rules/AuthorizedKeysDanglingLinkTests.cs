using NUnit.Framework;
using Shouldly;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysDanglingLinkTests
{
    private const string Id = "authorized-keys-dangling-link";

    [TestCase("../dotfiles/keys")]
    [TestCase("/home/alice/dotfiles/keys")]
    public void A_link_to_nothing_is_named_alone(string target)
    {
        var facts = FactsOf.Healthy().With(FactsOf.Link(FactsOf.Keys, target), FactsOf.Missing("/home/alice/dotfiles")).KeyFiles(file => file with { RealPath = null, Content = null });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void A_link_to_itself_is_one_to_nothing() =>
        FactsOf.Healthy().With(FactsOf.Link(FactsOf.Keys, "authorized_keys")).KeyFiles(file => file with { RealPath = null, Content = null }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_directory_that_is_a_link_to_nothing_counts_alike() =>
        FactsOf.Healthy().With(FactsOf.Link(FactsOf.Ssh, "/mnt/ssh"), FactsOf.Directory("/mnt", 0), FactsOf.Missing("/mnt/ssh")).KeyFiles(file => file with { RealPath = null, Content = null }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_file_missing_behind_a_good_link_is_missing() =>
        FactsOf.Healthy().With(FactsOf.Link(FactsOf.Ssh, "/opt/keys"), FactsOf.Directory("/opt", 0), FactsOf.Directory("/opt/keys"), FactsOf.Missing("/opt/keys/authorized_keys"), FactsOf.Missing("/opt/keys/authorized_keys2"))
            .KeyFiles(file => file with { RealPath = null, Content = null }).Blockers().ShouldBe(["authorized-keys-missing"]);

    [Test]
    public void Without_the_targets_facts_nothing_is_claimed() =>
        FactsOf.Healthy().With(FactsOf.Link(FactsOf.Keys, "/elsewhere/keys")).KeyFiles(file => file with { RealPath = null, Content = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
