using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxFileContextMissingTests
{
    private const string Id = "selinux-file-context-missing";

    [Test]
    public void A_home_outside_home_is_labelled_like_one_inside()
    {
        var facts = RecordedHost.Of("data-home");
        facts.Blockers().ShouldBe([Id]);
        facts.CommandsOf(Id).ShouldBe(
        [
            "semanage fcontext -a -e /home/alice /data/alice",
            "semanage fcontext -a -t home_root_t /data",
            "restorecon -Fv /data",
            "restorecon -Fv /data/alice",
            "restorecon -Fv /data/alice/.ssh",
            "restorecon -Fv /data/alice/.ssh/authorized_keys",
        ]);
    }

    [Test]
    public void A_service_account_gets_a_rule_for_its_ssh_directory_only()
    {
        var facts = RecordedHost.Of("service");
        facts.Blockers().ShouldBe([Id]);
        facts.CommandsOf(Id)[0].ShouldBe("semanage fcontext -a -t ssh_home_t '/var/lib/alice/\\.ssh(/.*)?'");
        facts.CommandsOf(Id).ShouldNotContain(command => command.Contains("-e /home"));
    }

    [Test]
    public void A_directory_of_keys_gets_a_rule_of_its_own()
    {
        var facts = RecordedHost.Of("keydir");
        facts.Blockers().ShouldBe([Id]);
        facts.CommandsOf(Id).ShouldBe(["semanage fcontext -a -t ssh_home_t '/srv/keys(/.*)?'", "restorecon -Fv /srv/keys", "restorecon -Fv /srv/keys/alice"]);
    }

    [Test]
    public void Without_semanage_its_package_is_named() =>
        RecordedHost.Of("keydir").Selinux(selinux => selinux with { MissingTools = ["semanage"] }).Finding(Id).NextStep!.ShouldContain("policycoreutils-python-utils");

    [Test]
    public void A_file_that_restorecon_mends_is_not_this_rules() => RecordedHost.Of("user-home").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_policy_that_is_not_enforced_makes_it_a_risk() =>
        RecordedHost.Of("data-home", LoginOutcome.Accepted).Selinux(selinux => selinux with { Enforcing = false }).Finding(Id).Severity.ShouldBe(Severity.Risk);
}
