using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class UserNotAllowedTests
{
    private const string Id = "user-not-allowed";

    [Test]
    public void A_list_without_the_user_is_named_and_extended()
    {
        var facts = ConfiguredHost.With("", "AllowUsers bob", "allowusers bob");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.DropIn} line 1: AllowUsers bob");
        facts.EditOf(Id).ShouldBe((ConfiguredHost.DropIn, "AllowUsers bob alice\n"));
    }

    [TestCase("bob,alice")]
    [TestCase("bob alice")]
    public void Names_that_sshd_takes_for_one_are_pointed_at(string joined) =>
        ConfiguredHost.With("", $"AllowUsers \"{joined}\"", $"allowusers {joined}").Finding(Id).Evidence.ShouldContain(line => line.StartsWith($"sshd takes '{joined}' for one name"));

    [Test]
    public void A_user_who_is_allowed_from_elsewhere_is_allowed_from_here_too()
    {
        var facts = ConfiguredHost.With("AllowUsers alice@203.0.113.*", "", "allowusers alice@203.0.113.*");
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains(ConfiguredHost.Address));
        facts.EditOf(Id).After.ShouldContain("AllowUsers alice@203.0.113.* alice@192.0.2.7\n");
    }

    [TestCase("alice")]
    [TestCase("a*")]
    [TestCase("alice@192.0.2.0/24")]
    public void A_list_with_the_user_is_nothing(string pattern) => ConfiguredHost.With($"AllowUsers {pattern}", "", "allowusers bob", $"allowusers {pattern}").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_files_nothing_is_edited()
    {
        var finding = FactsOf.Healthy().Resolved("allowusers bob").Finding(Id);
        finding.Changes.ShouldBeEmpty();
        finding.Evidence.ShouldContain(line => line.StartsWith("allowusers bob (sshd -T"));
        finding.NextStep.ShouldNotBeNull();
    }

    [Test]
    public void Where_sshd_does_not_accept_its_configuration_root_is_told_what_it_said() => FactsOf.Healthy()
        .Sshd(sshd => sshd with { Configuration = null, ConfigurationProblem = "/etc/ssh/sshd_config: line 3: Bad configuration option: Foo" })
        .By(Id).UnknownBecause!.ShouldContain("line 3: Bad configuration option");
}
