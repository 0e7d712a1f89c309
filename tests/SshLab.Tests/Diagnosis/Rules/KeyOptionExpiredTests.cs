using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyOptionExpiredTests
{
    private const string Id = "key-option-expired";
    private const string Option = "expiry-time=\"20240101\"";

    [Test]
    public void The_finding_names_line_time_clock_and_key()
    {
        var finding = FactsOf.Healthy().Content($"{Option} {FactsOf.Line}\n").Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Title.ShouldBe("/home/alice/.ssh/authorized_keys, line 1: the line has expired: its expiry-time is 2024-01-01 00:00:00 in the server's time zone, and there it is 2024-06-01 14:00:00 now");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
    }

    [TestCase("202406011359", true)]
    [TestCase("202406011401", false)]
    [TestCase("202406011159Z", true)]
    [TestCase("202406011201z", false)]
    [TestCase("20240601115959UTC", true)]
    [TestCase("20240531", true)]
    [TestCase("20240602", false)]
    [TestCase("19600101", false)]
    [TestCase("20240431", true)]
    public void The_servers_zone_counts_unless_the_time_says_UTC(string time, bool expired) =>
        FactsOf.Healthy().Content($"expiry-time=\"{time}\" {FactsOf.Line}").Blockers().ShouldBe(expired ? [Id] : []);

    [Test]
    public void Before_9_1_a_time_in_UTC_is_no_time() =>
        FactsOf.Healthy().Content($"expiry-time=\"20370101Z\" {FactsOf.Line}").Server(server => server with { Sshd = server.Sshd with { Version = new Version(8, 4) } })
            .Blockers().ShouldBe(["key-options-broken"]);

    [Test]
    public void The_earliest_of_several_times_counts() =>
        FactsOf.Healthy().Content($"expiry-time=\"20370101\",expiry-time=\"20240101\" {FactsOf.Line}").Blockers().ShouldBe([Id]);

    [TestCase("expiry-time=\"20240101\" ", "")]
    [TestCase("no-pty,expiry-time=\"20240101\" ", "no-pty ")]
    [TestCase("expiry-time=\"20240101\",no-pty  ", "no-pty  ")]
    public void The_override_takes_out_that_option_and_no_other_byte(string options, string left) =>
        After($"{FactsOf.Other}\n  {options}{FactsOf.Line}").ShouldBe($"{FactsOf.Other}\n  {left}{FactsOf.Line}");

    [Test]
    public void Without_the_servers_clock_nothing_is_said()
    {
        var facts = FactsOf.Healthy().Content($"{Option} {FactsOf.Line}").Server(server => server with { Clock = null });
        facts.By(Id).UnknownBecause.ShouldNotBeNull();
        facts.Blockers().ShouldBeEmpty();
    }

    [Test]
    public void A_line_that_refuses_for_two_reasons_has_two_findings() =>
        FactsOf.Healthy().Content($"from=\"192.0.2.1\",{Option} {FactsOf.Line}").Blockers().ShouldBe([Id, "key-restricted-from"]);

    [Test]
    public void A_line_that_lets_the_key_in_makes_the_other_one_harmless() =>
        FactsOf.Healthy().Content($"{Option} {FactsOf.Line}\n{FactsOf.Line}\n").Found().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();

    private static string After(string content) =>
        System.Text.Encoding.UTF8.GetString(FactsOf.Healthy().Content(content).Finding(Id).Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>().After.Span);
}
