using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyListedAsAuthorityTests
{
    private const string Id = "key-listed-as-authority";
    private const string Option = "cert-authority";

    [Test]
    public void The_finding_names_line_option_and_key()
    {
        var finding = FactsOf.Healthy().Content($"{Option} {FactsOf.Line}\n").Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line 1: ");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        FactsOf.Healthy().Content($"{Option} {FactsOf.Line}\n").Blockers().ShouldBe([Id]);
    }

    [Test]
    public void The_override_takes_out_that_option_and_no_other_byte() =>
        After($"no-pty,{Option} {FactsOf.Line}\n").ShouldBe($"no-pty {FactsOf.Line}\n");

    [Test]
    public void A_line_that_lets_the_key_in_makes_the_other_one_harmless() =>
        FactsOf.Healthy().Content($"{Option} {FactsOf.Line}\n{FactsOf.Line}\n").Found().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();

    private static string After(string content) =>
        System.Text.Encoding.UTF8.GetString(FactsOf.Healthy().Content(content).Finding(Id).Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>().After.Span);
}
