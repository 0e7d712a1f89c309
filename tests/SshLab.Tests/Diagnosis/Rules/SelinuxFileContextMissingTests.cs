using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
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
    public void A_usual_home_that_is_a_link_to_another_place_is_where_the_labels_come_from()
    {
        var facts = RecordedHost.Of("data-home");
        facts.Server(server => server with { Account = server.Account! with { Home = "/home/alice" } }).With(FactsOf.Link("/home/alice", "/data/alice", 0) with { Context = "system_u:object_r:home_root_t:s0" })
            .CommandsOf(Id).ShouldBe(facts.CommandsOf(Id));
    }

    [Test]
    public void A_home_that_no_rule_can_name_is_not_promised_one()
    {
        var finding = Moved(RecordedHost.Of("data-home"), "/data/alice", "/data/a b").Finding(Id);
        finding.Changes.ShouldBeEmpty();
        finding.Evidence.ShouldContain("no such rule can be made: a rule of the policy cannot name a path with blanks in it (/data/a b)");
        finding.NextStep.ShouldBe("Move the home to a path that a rule can name, best below /home (usermod -m -d), or have the keys in such a place (AuthorizedKeysFile).");
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

    private static FactSet Moved(FactSet facts, string from, string to)
    {
        string At(string path) => path.StartsWith(from, StringComparison.Ordinal) ? to + path[from.Length..] : path;
        return facts.Server(server => server with
        {
            Account = server.Account! with { Home = At(server.Account.Home), RealHome = to },
            Paths = server.Paths.Values.Select(path => path with { Path = At(path.Path) }).ToDictionary(path => path.Path),
            KeyFiles = [.. server.KeyFiles!.Select(file => file with { Path = At(file.Path!), RealPath = file.RealPath is { } real ? At(real) : null })],
        });
    }
}
