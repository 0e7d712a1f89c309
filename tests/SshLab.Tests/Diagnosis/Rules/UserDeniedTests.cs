using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class UserDeniedTests
{
    private const string Id = "user-denied";

    [Test]
    public void The_line_that_names_the_user_is_found_and_only_the_name_goes()
    {
        var facts = ConfiguredHost.With("", "DenyUsers bob alice mallory # gone", "denyusers bob", "denyusers alice", "denyusers mallory");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.DropIn} line 1: DenyUsers bob alice mallory # gone");
        facts.EditOf(Id).ShouldBe((ConfiguredHost.DropIn, "DenyUsers bob mallory # gone\n"));
        facts.Finding(Id).Changes[^1].Command.ShouldContain("HUP");
    }

    [Test]
    public void A_line_with_nothing_left_becomes_a_comment() =>
        ConfiguredHost.With("DenyUsers al*", "", "denyusers al*").EditOf(Id).After.ShouldContain("\n#DenyUsers al*\n");

    [TestCase("bob")]
    [TestCase("alice@203.0.113.*")]
    [TestCase("Alice")]
    public void Somebody_else_or_somewhere_else_is_nothing(string pattern) =>
        ConfiguredHost.With($"DenyUsers {pattern}", "", $"denyusers {pattern}").By(Id).ShouldBe(RuleResult.Healthy);

    [TestCase("alice@192.0.2.*")]
    [TestCase("alice@192.0.2.0/24")]
    [TestCase("*@192.0.2.7")]
    public void A_pattern_with_this_clients_address_denies(string pattern) => ConfiguredHost.With($"DenyUsers {pattern}", "", $"denyusers {pattern}").Blockers().ShouldBe([Id]);

    [Test]
    public void The_log_is_evidence() => ConfiguredHost.With("DenyUsers alice", "", "denyusers alice")
        .Sshd(sshd => sshd with { Log = ["User alice from 192.0.2.7 not allowed because listed in DenyUsers"] })
        .Finding(Id).Evidence[^1].ShouldContain("not allowed because listed in DenyUsers");

    [Test]
    public void An_address_that_is_not_known_leaves_it_open() => ConfiguredHost.With("DenyUsers alice@10.0.0.1", "", "denyusers alice@10.0.0.1")
        .Sshd(sshd => sshd with { AskedFor = null }).By(Id).UnknownBecause!.ShouldContain("address");
}
