using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxLabelWrongTests
{
    private const string Id = "selinux-label-wrong";

    [Test]
    public void A_denial_that_names_the_path_makes_it_a_blocker()
    {
        var facts = Labelled("default_t", enforcing: true, "avc:  denied  { read } for  pid=1 comm=\"sshd\" name=\"authorized_keys\" scontext=system_u:system_r:sshd_t:s0 tcontext=unconfined_u:object_r:default_t:s0 tclass=file");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new Relabel(FactsOf.Keys)]);
    }

    [Test]
    public void Without_a_denial_it_is_a_risk() => Labelled("user_home_t", enforcing: true).Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void It_blocks_when_the_login_is_refused_and_nothing_else_explains_it() =>
        (Labelled("default_t", enforcing: true) with { Login = new() { Outcome = SshLab.Logins.LoginOutcome.Refused } }).Finding(Id).Severity.ShouldBe(Severity.Blocker);

    [Test]
    public void A_policy_that_is_not_enforced_refuses_nothing() =>
        Labelled("default_t", enforcing: false, "avc:  denied  { read } for  pid=9 name=\"authorized_keys\" scontext=u:r:sshd_t:s0 tcontext=u:r:default_t:s0 tclass=file").Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void The_expected_label_is_fine() => Labelled("ssh_home_t", enforcing: true).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_labels_nothing_is_claimed() =>
        FactsOf.Healthy().Server(server => server with { Selinux = new SelinuxFacts { Enabled = true, Enforcing = true } }).By(Id).UnknownBecause.ShouldNotBeNull();

    private static FactSet Labelled(string type, bool enforcing, params string[] denials) =>
        FactsOf.Healthy().Server(server => server with
        {
            Paths = server.Paths.ToDictionary(pair => pair.Key, pair => pair.Value with { Context = "u:object_r:user_home_t:s0", ExpectedContext = "u:object_r:user_home_t:s0" }),
            Selinux = new SelinuxFacts { Enabled = true, Enforcing = enforcing, Denials = [.. denials.Select(AvcReader.Read).OfType<AvcDenial>()] },
        }).Change(FactsOf.Keys, path => path with { Context = $"unconfined_u:object_r:{type}:s0", ExpectedContext = "unconfined_u:object_r:ssh_home_t:s0" });
}
