using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

/// <summary>Labels that the policy expects because an administrator told it to.</summary>
public sealed class SelinuxLocalRuleTests
{
    private const string Id = "selinux-file-context-missing";
    private const string Keys = "/home/alice/.ssh/authorized_keys";
    private const string Refused = "system_u:object_r:user_home_t:s0";

    [TestCase("/home/alice/\\.ssh(/.*)?", null, "semanage fcontext -d '/home/alice/\\.ssh(/.*)?'")]
    [TestCase("/home/[^/]+/\\.ssh/authorized_keys", null, "semanage fcontext -d '/home/[^/]+/\\.ssh/authorized_keys'")]
    [TestCase("/home/alice/\\.ssh/.*", "--", "semanage fcontext -d -f f '/home/alice/\\.ssh/.*'")]
    public void A_rule_of_the_servers_own_is_taken_back_by_whoever_made_it(string expression, string? kind, string command)
    {
        var facts = Expecting(Refused, new LocalFileContext(7, expression, kind, Refused));
        facts.Blockers().ShouldBe([Id]);
        var finding = facts.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Changes.ShouldBeEmpty();
        finding.Evidence.ShouldContain(line => line.Contains(expression, StringComparison.Ordinal) && line.Contains("/etc/selinux/default/contexts/files/file_contexts.local, line 7", StringComparison.Ordinal));
        finding.NextStep!.ShouldContain($"{command}; restorecon -RFv /home/alice/.ssh;");
    }

    [TestCase("/home/alice/\\.ssh", null, Refused, TestName = "One_that_names_only_the_directory_decides_nothing_about_the_file")]
    [TestCase("/home/alice/\\.ssh/.*", "-d", Refused, TestName = "One_about_directories_decides_nothing_about_a_file")]
    [TestCase("/home/alice/\\.ssh/.*", null, "system_u:object_r:etc_t:s0", TestName = "One_that_gives_another_type_than_is_expected_decides_nothing")]
    [TestCase("/home/alice/(", null, Refused, TestName = "One_that_cannot_be_read_decides_nothing")]
    [TestCase("(?=/home)(/.*)?", null, Refused, TestName = "One_that_looks_ahead_decides_nothing")]
    public void A_rule_that_does_not_decide(string expression, string? kind, string context)
    {
        var finding = Expecting(Refused, new LocalFileContext(7, expression, kind, context)).Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Changes.ShouldNotBeEmpty();
    }

    [Test]
    public void A_directory_that_was_made_like_another_one_is_left_so()
    {
        var facts = RecordedHost.Of("data-home").Selinux(selinux => selinux with { LocalEquivalences = [new(4, "/data", "/var/www")] });
        facts.Blockers().ShouldBe([Id]);
        var finding = facts.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Changes.ShouldBeEmpty();
        finding.Evidence.ShouldContain("a rule made on this server itself labels /data like /var/www (/etc/selinux/default/contexts/files/file_contexts.subs, line 4)");
        finding.NextStep!.ShouldContain("semanage fcontext -d /data; restorecon -RFv ");
    }

    [Test]
    public void A_place_that_was_made_a_home_stays_one()
    {
        var finding = RecordedHost.Of("data-home").Selinux(selinux => selinux with { LocalEquivalences = [new(4, "/data/alice", "/home/alice")] }).Finding(Id);
        finding.NextStep.ShouldNotBeNull().ShouldNotContain("fcontext -d");
        finding.NextStep!.ShouldContain("semanage fcontext -a -t ssh_home_t '/home/alice/\\.ssh/authorized_keys';");
    }

    [Test]
    public void A_rule_is_asked_about_the_name_that_an_equivalence_gives()
    {
        var finding = RecordedHost.Of("data-home").Selinux(selinux => selinux with
        {
            LocalEquivalences = [new(4, "/data", "/srv")],
            LocalFileContexts = [new(9, "/srv(/.*)?", null, "system_u:object_r:default_t:s0")],
        }).Finding(Id);
        finding.NextStep!.ShouldContain("semanage fcontext -d '/srv(/.*)?'");
    }

    [Test]
    public void Where_the_expected_label_is_granted_a_rule_of_the_servers_own_is_no_matter() =>
        RecordedHost.Of("user-home").Selinux(selinux => selinux with { LocalFileContexts = [new(7, ".*", null, "unconfined_u:object_r:ssh_home_t:s0")] }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_repair_leaves_it_and_says_the_way()
    {
        var facts = Expecting(Refused, new LocalFileContext(7, Keys, null, Refused));
        var finding = facts.Finding(Id);
        finding.Severity.ShouldBe(Severity.Blocker);
        var planned = new RepairPlanner(Side.Server, facts.Server!, new HashSet<string>()).Decide(finding);
        planned.Decision.ShouldBe(RepairDecision.NeedsOverride);
        planned.Reason.ShouldStartWith("Somebody decided it so. If it is not meant so any more, change it by hand: ");
    }

    /// <summary>A host whose policy expects the type of the key file that it refuses.</summary>
    private static FactSet Expecting(string context, LocalFileContext rule) =>
        RecordedHost.Of("user-home").Change(Keys, path => path with { Context = context, ExpectedContext = context })
            .Selinux(selinux => selinux with { LocalFileContexts = [rule] });
}
