using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyTruncatedTests
{
    private const string Id = "key-truncated";

    [Test]
    public void The_finding_shows_the_line_and_the_fingerprint()
    {
        var finding = FactsOf.Healthy().Content(FactsOf.Line[..60]).Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line ");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
    }

    [Test]
    public void Beside_a_good_line_it_does_not_matter() => FactsOf.Healthy().Content(FactsOf.Line + "\n" + FactsOf.Line[..60]).Blockers().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void What_all_keys_of_a_type_have_in_common_is_too_little() => FactsOf.Healthy().Content(FactsOf.Line[..42]).Blockers().ShouldBe(["key-not-installed"]);
}
