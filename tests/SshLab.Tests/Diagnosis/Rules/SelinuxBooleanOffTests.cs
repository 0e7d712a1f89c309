using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxBooleanOffTests
{
    private const string Id = "selinux-boolean-off";

    [Test]
    public void A_home_whose_file_system_holds_no_labels_takes_the_boolean()
    {
        var facts = RecordedHost.Of("nfs");
        facts.Blockers().ShouldBe([Id]);
        facts.CommandsOf(Id).ShouldBe(["setsebool -P use_nfs_home_dirs 1"]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("mountinfo"));
    }

    [Test]
    public void Of_several_booleans_the_one_that_helps_with_all_is_taken() =>
        RecordedHost.Of("nfs").Selinux(selinux => selinux with
        {
            Accesses = [.. selinux.Accesses.Select(access => access.Class == "dir" && access.Remedies.Count > 0 ? access with { Remedies = [new SelinuxBoolean("allow_homes_of_all", true), .. access.Remedies] } : access)],
        }).CommandsOf(Id).ShouldBe(["setsebool -P use_nfs_home_dirs 1"]);

    [Test]
    public void Where_no_boolean_helps_the_label_is_named_and_nothing_changed()
    {
        var facts = RecordedHost.Of("nfs").Selinux(selinux => selinux with { Accesses = [.. selinux.Accesses.Select(access => access with { Remedies = [] })], MissingTools = ["audit2why"] });
        facts.Blockers().ShouldBe(["selinux-label-wrong"]);
        facts.Finding("selinux-label-wrong").Changes.ShouldBeEmpty();
        facts.Finding("selinux-label-wrong").NextStep!.ShouldContain("policycoreutils-python-utils");
    }

    [Test]
    public void A_boolean_that_helps_with_a_part_only_is_left_alone()
    {
        var facts = RecordedHost.Of("nfs").Selinux(selinux => selinux with { Accesses = [.. selinux.Accesses.Select(access => access.Class == "file" ? access with { Remedies = [] } : access)] });
        facts.Blockers().ShouldBe(["selinux-label-wrong"]);
        facts.By(Id).ShouldBe(RuleResult.Healthy);
        facts.Finding("selinux-label-wrong").Changes.ShouldBeEmpty();
    }

    [Test]
    public void A_boolean_that_opens_more_than_homes_is_a_decision()
    {
        var facts = RecordedHost.Of("nfs");
        facts.Finding(Id).Cause.ShouldBe(Cause.Damage);
        facts.Selinux(selinux => selinux with
        {
            Accesses = [.. selinux.Accesses.Select(access => access.Remedies.Count > 0 ? access with { Remedies = [new SelinuxBoolean("allow_polyinstantiation", true)] } : access)],
        }).Finding(Id).Cause.ShouldBe(Cause.Policy);
    }

    [Test]
    public void A_label_that_can_be_mended_takes_no_boolean() => RecordedHost.Of("user-home").By(Id).ShouldBe(RuleResult.Healthy);
}
