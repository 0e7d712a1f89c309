using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysNotReadableTests
{
    private const string Id = "authorized-keys-not-readable";

    [TestCase("0000", "chmod u+rw /home/alice/.ssh/authorized_keys")]
    [TestCase("0200", "chmod u+r /home/alice/.ssh/authorized_keys")]
    public void The_users_own_file_gets_its_owners_bits_back(string mode, string command)
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Keys, mode);
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe([command]);
    }

    [Test]
    public void A_file_that_root_closed_is_given_to_the_user() =>
        FactsOf.Healthy().Owner(FactsOf.Keys, 0, 0).Finding(Id).Changes.ShouldBe([new SetOwner(FactsOf.Keys, FactsOf.Alice, "alice")]);

    [Test]
    public void A_file_that_root_keeps_for_the_user_outside_the_home_is_shown_to_him_and_stays_roots()
    {
        var facts = Central(FactsOf.Line);
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(["chmod o+r /etc/ssh/keys/alice"]);
    }

    [Test]
    public void A_file_of_roots_without_the_users_key_is_not_shown() => Central("root:x:0:0:root:/root:/bin/sh").Finding(Id).Changes.ShouldBeEmpty();

    private static FactSet Central(string content) => FactsOf.Healthy()
        .With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), FactsOf.Directory("/etc/ssh/keys", 0), FactsOf.File("/etc/ssh/keys/alice", 0))
        .Content(content)
        .KeyFiles(file => file with { Configured = "/etc/ssh/keys/%u", Path = "/etc/ssh/keys/alice", RealPath = "/etc/ssh/keys/alice" });

    [Test]
    public void Root_may_own_a_file_that_others_read() => FactsOf.Healthy().Owner(FactsOf.Keys, 0, 0).Mode(FactsOf.Keys, "0644").Found().ShouldBeEmpty();

    [Test]
    public void The_trial_as_the_user_has_the_last_word() =>
        FactsOf.Healthy().Mode(FactsOf.Keys, "0000").KeyFiles(file => file with { ReadableByUser = true }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_trial_that_failed_for_no_reason_that_can_be_seen_leaves_it_open() =>
        FactsOf.Healthy().KeyFiles(file => file with { ReadableByUser = false }).By(Id).UnknownBecause!.ShouldContain("something else decides");

    [Test]
    public void An_access_control_list_leaves_it_open() =>
        FactsOf.Healthy().Owner(FactsOf.Keys, 0, 0).Change(FactsOf.Keys, path => path with { HasAcl = true }).By(Id).UnknownBecause.ShouldNotBeNull();
}
