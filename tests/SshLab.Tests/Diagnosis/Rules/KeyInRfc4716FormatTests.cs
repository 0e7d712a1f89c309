using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyInRfc4716FormatTests
{
    private const string Id = "key-in-rfc4716-format";

    [Test]
    public void The_finding_shows_the_line_and_the_fingerprint()
    {
        var finding = FactsOf.Healthy().Content("---- BEGIN SSH2 PUBLIC KEY ----\n" + FactsOf.Key.Base64 + "\n---- END SSH2 PUBLIC KEY ----\n").Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line ");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
    }

    [Test]
    public void Beside_a_good_line_it_does_not_matter() => FactsOf.Healthy().Content(FactsOf.Line + "\n" + "---- BEGIN SSH2 PUBLIC KEY ----\n" + FactsOf.Key.Base64 + "\n---- END SSH2 PUBLIC KEY ----\n").Blockers().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();
}
