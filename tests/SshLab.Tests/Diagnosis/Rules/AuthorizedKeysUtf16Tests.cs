using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysUtf16Tests
{
    private const string Id = "authorized-keys-utf16";

    [Test]
    public void The_finding_shows_the_line_and_the_fingerprint()
    {
        var finding = FactsOf.Healthy().Content(System.Text.Encoding.Unicode.GetBytes(FactsOf.Line)).Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line ");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
    }

    [Test]
    public void Beside_a_good_line_it_does_not_matter() => FactsOf.Healthy().Content(FactsOf.Line + "\0\0\0").Blockers().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Without_the_key_in_it_setup_comes_after()
    {
        var facts = FactsOf.Healthy().Content(System.Text.Encoding.Unicode.GetBytes(FactsOf.Other));
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).NextStep!.ShouldContain("sshlab setup");
    }
}
