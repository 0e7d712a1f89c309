using NUnit.Framework;
using Shouldly;
using SshLab.Cli.Output;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Cli.Tests;

/// <summary>What undo says that it restores, where a repair was more than modes and owners.</summary>
[Parallelizable(ParallelScope.All)]
public class UndoPrinterTests
{
    private static readonly RepairStep[] Steps =
    [
        new SettingStep { Kind = "allow-port", Command = "semanage port -a -t ssh_port_t -p tcp 2222", Setting = new PolicySetting(PolicySettingKind.Port, "2222"), After = "ssh_port_t" },
        new PathStep { Kind = "relabel", Command = "restorecon -Fv /k", Path = "/k", Before = State("var_t"), After = State("ssh_home_t") },
        new RestartStep { Kind = "restart-sshd", Command = "systemctl restart sshd", Service = new SshdService(ServiceManager.Systemd, "sshd"), Program = "/usr/sbin/sshd" },
    ];

    [Test]
    public void It_names_settings_labels_and_that_a_restart_is_not_taken_back()
    {
        using var writer = new StringWriter();
        UndoPrinter.PrintPlan(new Page(writer, null), Entry());
        var text = writer.ToString();
        text.ShouldContain("the policy's type of TCP port 2222: semanage port -d -p tcp 2222");
        text.ShouldContain("/k: file of uid 0, gid 0, mode 0600, label u:object_r:var_t:s0");
        text.ShouldContain("nothing: the sshd that runs goes on running");
    }

    [Test]
    public void Only_a_step_of_a_path_has_a_path_in_JSON()
    {
        var steps = UndoPrinter.Json(Entry(), dryRun: true)["steps"]!.AsArray();
        steps.Select(step => $"{step!["kind"]} {step["path"]}").ShouldBe(["restart-sshd ", "relabel /k", "allow-port "]);
        steps[2]!.AsObject().ContainsKey("path").ShouldBeFalse();
        ReportJson.Change(new AllowPort(2222, "ssh_port_t")).ToJsonString().ShouldBe("""{"kind":"allow-port","command":"semanage port -a -t ssh_port_t -p tcp 2222"}""");
        ReportJson.Change(new EquateFileContext("/data", "/home")).ToJsonString().ShouldBe("""{"kind":"equate-file-context","path":"/data","command":"semanage fcontext -a -e /home /data"}""");
    }

    private static JournalEntry Entry() =>
        new() { Id = "it", Created = DateTimeOffset.UnixEpoch, Target = new RepairTarget("alice", "host.example", 22), Via = "local", Steps = Steps };

    private static PathState State(string type) => new() { Kind = PathKind.File, Mode = 0b110_000_000, Context = $"u:object_r:{type}:s0" };
}
