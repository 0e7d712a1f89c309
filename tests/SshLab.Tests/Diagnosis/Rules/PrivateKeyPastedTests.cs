using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PrivateKeyPastedTests
{
    private const string Id = "private-key-pasted";

    [Test]
    public void The_finding_shows_the_line_and_the_fingerprint()
    {
        var finding = FactsOf.Healthy().Content(KeyContentTests.PrivateKey(FactsOf.Key)).Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line ");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
    }

    [Test]
    public void Beside_a_good_line_it_does_not_matter() => FactsOf.Healthy().Content(FactsOf.Line + "\n" + KeyContentTests.PrivateKey(FactsOf.Key)).Blockers().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Another_private_key_is_a_risk_and_the_missing_key_is_named()
    {
        var facts = FactsOf.Healthy().Content(KeyContentTests.PrivateKey(SshLab.Parsing.PublicKey.FromLine(FactsOf.Other)!));
        facts.Blockers().ShouldBe(["key-not-installed"]);
        facts.Finding(Id).Severity.ShouldBe(Severity.Risk);
    }
}
