using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyMangledTests
{
    private const string Id = "key-mangled";

    [Test]
    public void The_finding_shows_the_line_and_the_fingerprint()
    {
        var finding = FactsOf.Healthy().Content(FactsOf.Line[1..]).Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line ");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
    }

    [TestCase("ssh-ed25519AAAA", "the blank between ssh-ed25519 and the key is missing")]
    [TestCase("SSH-ED25519 AAAA", "the word 'SSH-ED25519' before the key should be ssh-ed25519")]
    [TestCase("ssh–ed25519 AAAA", "the word 'ssh–ed25519' before the key should be ssh-ed25519")]
    [TestCase("  7  ssh-ed25519 AAAA", "the line number '7' was pasted before the key")]
    public void The_evidence_says_what_is_wrong(string start, string what) =>
        FactsOf.Healthy().Content(start + FactsOf.Line["ssh-ed25519 AAAA".Length..]).Finding(Id).Title.ShouldEndWith(what);

    [Test]
    public void What_follows_the_key_without_a_blank_is_shown() =>
        FactsOf.Healthy().Content(FactsOf.Line.Replace(" alice", ";,ü alice", StringComparison.Ordinal)).Finding(Id).Title.ShouldEndWith("';,ü' follows the key without a blank between");

    [Test]
    public void Beside_a_good_line_it_does_not_matter() => FactsOf.Healthy().Content(FactsOf.Line + "\n" + FactsOf.Line[1..]).Blockers().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Another_key_of_the_same_type_is_not_taken_for_a_mangled_one() => FactsOf.Healthy().Content(FactsOf.Other).Blockers().ShouldBe(["key-not-installed"]);

    [Test]
    public void Case_that_was_lost_throughout_is_no_near_match() =>
        FactsOf.Healthy().Content(FactsOf.Line.ToUpperInvariant()).Blockers().ShouldBe(["key-not-installed"]);
}
