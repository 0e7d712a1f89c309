using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxLabelWrongTests
{
    private const string Id = "selinux-label-wrong";

    [Test]
    public void A_type_that_the_loaded_policy_refuses_blocks_and_the_expected_one_cures()
    {
        var facts = RecordedHost.Of("user-home");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new Relabel(FactsOf.Keys)]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("does not let sshd_t getattr, open, read user_home_t:file"));
        facts.Finding(Id).Evidence.ShouldContain(line => line.StartsWith("denied: type=AVC"));
    }

    [Test]
    public void A_type_that_the_policy_grants_is_advice_however_wrong()
    {
        var facts = RecordedHost.Of("etc", LoginOutcome.Accepted);
        facts.Blockers().ShouldBeEmpty();
        facts.Finding(Id).Severity.ShouldBe(Severity.Advice);
    }

    [Test]
    public void A_denial_that_is_hidden_is_said_to_be()
    {
        var facts = RecordedHost.Of("user-home").Selinux(selinux => selinux with
        {
            Denials = [],
            Accesses = [.. selinux.Accesses.Select(access => access with { Hidden = new HashSet<string> { "getattr", "open", "read" } })],
        });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("dontaudit"));
    }

    [Test]
    public void A_label_that_the_policy_does_not_know_counts_as_none_and_is_named_all_the_same()
    {
        var facts = RecordedHost.Of("unknown-label");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("gone_home_t") && line.Contains("does not know it"));
        facts.Finding(Id).Changes.ShouldBe([new Relabel(FactsOf.Keys)]);
    }

    [Test]
    public void A_policy_that_is_not_enforced_blocks_nothing() =>
        RecordedHost.Of("user-home").Selinux(selinux => selinux with { Enforcing = false }).Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void A_permissive_domain_blocks_nothing() =>
        RecordedHost.Of("user-home").Selinux(selinux => selinux with { Accesses = [.. selinux.Accesses.Select(access => access with { SourceIsPermissive = true })] })
            .Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void Without_the_kernels_answers_a_record_of_the_denial_decides()
    {
        var facts = RecordedHost.Of("user-home").Selinux(selinux => selinux with { Accesses = [] });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new Relabel(FactsOf.Keys)]);
    }

    [Test]
    public void Without_answers_and_records_nothing_is_claimed()
    {
        var result = RecordedHost.Of("user-home").Selinux(selinux => selinux with { Accesses = [], Denials = [] }).By(Id);
        result.Findings.ShouldBeEmpty();
        result.UnknownBecause!.ShouldContain("/sys/fs/selinux/access");
    }

    [Test]
    public void What_is_refused_only_after_sshds_next_start_is_a_risk()
    {
        var facts = RecordedHost.Of("user-home").Selinux(selinux => selinux with
        {
            SessionContext = "unconfined_u:unconfined_r:unconfined_t:s0",
            Accesses = [.. selinux.Accesses, .. selinux.Accesses.Select(access => access with { Source = "unconfined_u:unconfined_r:unconfined_t:s0", Allowed = new HashSet<string> { "getattr", "open", "read", "search" } })],
        });
        facts.Finding(Id).Severity.ShouldBe(Severity.Risk);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("next started"));
    }

    [Test]
    public void Without_matchpathcon_the_package_is_named_and_nothing_is_changed()
    {
        var finding = RecordedHost.Of("user-home").Change(FactsOf.Keys, path => path with { ExpectedContext = null })
            .Selinux(selinux => selinux with { MissingTools = ["matchpathcon"], Accesses = [.. selinux.Accesses.Where(access => !access.Target.Contains("ssh_home_t"))] }).Finding(Id);
        finding.Changes.ShouldBeEmpty();
        finding.NextStep!.ShouldContain("selinux-utils");
    }

    [Test]
    public void What_tells_the_policys_label_must_be_there_and_its_package_is_named()
    {
        RecordedHost.Of("user-home").Selinux(selinux => selinux with { MissingTools = ["matchpathcon", "restorecon"] }).Finding(Id).NextStep!.ShouldContain("install selinux-utils there");
        RecordedHost.Of("user-home").Selinux(selinux => selinux with { MissingTools = ["restorecon"] }).Finding(Id).NextStep.ShouldBeNull();
    }

    [Test]
    public void A_key_file_that_the_policy_refuses_does_not_let_the_login_in_so_others_still_block() =>
        RecordedHost.Of("user-home").Mode(FactsOf.Home, "0777").Blockers().ShouldBe(["home-writable-by-others", Id]);

    [Test]
    public void The_expected_labels_are_fine() => RecordedHost.Of("healthy", LoginOutcome.Accepted).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_labels_nothing_is_claimed() =>
        FactsOf.Healthy().Server(server => server with { Selinux = new SelinuxFacts { Enabled = true, Enforcing = true } }).By(Id).UnknownBecause.ShouldNotBeNull();
}
