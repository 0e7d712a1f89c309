using Shouldly;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

/// <summary>How far a repair came whose answer was lost, when it changes the policy too.</summary>
public sealed class InspectedServerTests
{
    private const string Keys = "/data/alice/.ssh/authorized_keys";
    private static readonly PolicySetting Rule = new(PolicySettingKind.Equivalence, "/data");
    private static readonly PolicySetting Port = new(PolicySettingKind.Port, "2222");

    [TestCase("", "", "default_t", 0)]
    [TestCase("/home", "", "default_t", 1)]
    [TestCase("/home", "ssh_port_t", "default_t", 4)]
    [TestCase("/home", "ssh_port_t", "ssh_home_t", 4)]
    public void The_steps_that_were_made_are_told_by_what_is_there_now(string rule, string port, string type, int made)
    {
        var settled = Look(rule, port, type).Settle(Entry());
        settled.Steps.Select(step => step.Outcome).ShouldBe(Enumerable.Range(0, 4).Select(index => index < made ? StepOutcome.Made : StepOutcome.NotMade));
        if (made == 4)
            settled.Steps[2].ShouldBeOfType<PathStep>().After.Context.ShouldBe($"u:object_r:{type}:s0", "undo goes from the label that is there, given or not");
    }

    [Test]
    public void A_setting_that_is_neither_old_nor_new_is_left_alone() =>
        Should.Throw<RefusedToChangeException>(() => Look("/srv", "", "default_t").Settle(Entry())).Message.ShouldContain("Nothing was changed");

    [Test]
    public void What_the_server_did_not_say_is_not_taken_for_the_old_state() =>
        Should.Throw<RefusedToChangeException>(() => new RepairInspection(Entry().Steps).Read("").Settle(Entry()));

    private static InspectedServer Look(string rule, string port, string type) => new RepairInspection(Entry().Steps)
        .Read($"path 0 file 600 1000 1000 1:2 u:object_r:{type}:s0 \\141\nsetting 0 {rule}\nsetting 1 {port}\n");

    private static JournalEntry Entry() => new()
    {
        Id = "it",
        Created = DateTimeOffset.UnixEpoch,
        Target = new RepairTarget("alice", "host.example", 22),
        Via = "local",
        Steps =
        [
            new SettingStep { Kind = "equate-file-context", Command = "semanage", Setting = Rule, After = "/home" },
            new SettingStep { Kind = "allow-port", Command = "semanage", Setting = Port, After = "ssh_port_t" },
            new PathStep
            {
                Kind = "relabel", Command = "restorecon", Path = Keys, Before = State() with { Context = "u:object_r:default_t:s0" }, After = State(), LabelOfPolicy = true,
            },
            new RestartStep { Kind = "restart-sshd", Command = "systemctl", Service = new SshdService(ServiceManager.Systemd, "sshd"), Program = "/usr/sbin/sshd" },
        ],
    };

    private static PathState State() => new() { Kind = PathKind.File, Mode = 0b110_000_000, Uid = 1000, Gid = 1000 };
}
