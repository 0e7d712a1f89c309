using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

/// <summary>Plans that change the SELinux policy or start sshd anew.</summary>
public sealed class PolicyPlanTests
{
    private const string Home = "/data/alice";
    private const string Keys = Home + "/.ssh/authorized_keys";
    private static readonly RestartSshd Restart = new(new SshdService(ServiceManager.Systemd, "sshd"), "/usr/sbin/sshd");

    [Test]
    public void The_policy_comes_first_and_the_restart_last()
    {
        var plan = Plan(Server(), Restart, new Relabel(Keys), new SetMode(Keys, 0b010_010), new AllowPort(2222, "ssh_port_t"),
            new AddFileContext("/srv/keys", "ssh_home_t"), new EquateFileContext(Home, "/home/alice"), new SetBoolean("use_nfs_home_dirs", true));
        plan.Steps.Select(step => step.Command).ShouldBe([
            "setsebool -P use_nfs_home_dirs 1", "semanage fcontext -a -e /home/alice /data/alice", "semanage fcontext -a -t ssh_home_t /srv/keys",
            "semanage port -a -t ssh_port_t -p tcp 2222", $"chmod go-w {Keys}", $"restorecon -Fv {Keys}", "systemctl restart sshd"]);
        plan.Steps[^1].ShouldBeOfType<RestartStep>().Ports.ShouldBe(["2222"]);
        plan.Warnings.ShouldContain(warning => warning.Contains("the policy is built again 4 times"));
        plan.Warnings.ShouldContain(warning => warning.Contains("sessions that are open stay open"));
    }

    [Test]
    public void A_change_that_two_findings_need_is_made_once()
    {
        var rule = new EquateFileContext(Home, "/home/alice");
        var plan = RepairPlan.From(Report(Server(), Finding(rule, Restart), Finding(rule, Restart)), new HashSet<string>());
        plan.Steps.Select(step => step.Kind).ShouldBe(["equate-file-context", "restart-sshd"]);
        Decision(Server(), rule, rule with { Like = "/home/bob" }).Decision.ShouldBe(RepairDecision.Later);
    }

    [Test]
    public void A_label_that_a_new_rule_decides_is_asked_of_the_policy_when_its_turn_comes()
    {
        var steps = Plan(Server(), new EquateFileContext(Home, "/home/alice"), new Relabel(Home, Recursive: true)).Steps.OfType<PathStep>().ToList();
        steps.Select(step => step.Path).ShouldBe([Home, Home + "/.ssh", Keys]);
        steps.ShouldAllBe(step => step.LabelOfPolicy && step.After.Context == null && step.Before.Context == "u:object_r:default_t:s0");

        var made = steps[2].AsMade("1:9 u:object_r:ssh_home_t:s0").ShouldBeOfType<PathStep>();
        made.After.Context.ShouldBe("u:object_r:ssh_home_t:s0");
        made.Inverse().ShouldBeOfType<PathStep>().After.Context.ShouldBe("u:object_r:default_t:s0");
    }

    [Test]
    public void A_label_that_no_new_rule_touches_is_the_one_that_was_seen()
    {
        var step = Plan(Server(), new AddFileContext("/srv/keys", "ssh_home_t"), new Relabel(Keys)).Steps.OfType<PathStep>().Single();
        step.LabelOfPolicy.ShouldBeFalse();
        step.After.Context.ShouldBe("u:object_r:user_home_t:s0");
    }

    [TestCase("/", "no directory that a rule")]
    [TestCase("/data/a b", "blanks")]
    [TestCase("/data/../etc", "not a plain absolute path")]
    public void A_rule_is_added_for_a_plain_path_only(string path, string because) =>
        Decision(Server(), new AddFileContext(path, "ssh_home_t")).Reason.ShouldContain(because);

    [Test]
    public void What_is_no_name_of_the_policy_reaches_no_program_of_it()
    {
        Decision(Server(), new SetBoolean("-P x", true)).Reason.ShouldContain("no name of the policy");
        Decision(Server(), new AllowPort(2222, "--help")).Reason.ShouldContain("no name of the policy");
        Decision(Server(), new AllowPort(70000, "ssh_port_t")).Reason.ShouldContain("no port");
        Decision(Server(), Restart with { Service = new SshdService(ServiceManager.Systemd, "-H host") }).Reason.ShouldContain("no service's name");
    }

    [Test]
    public void Only_root_changes_the_policy_or_starts_sshd()
    {
        var server = Server() with { CollectedAs = 1000 };
        Decision(server, new AllowPort(2222, "ssh_port_t")).Decision.ShouldBe(RepairDecision.NeedsRoot);
        Decision(server, Restart).Reason.ShouldContain("only root may start sshd anew");
        Decision(server, new Relabel(Keys)).Decision.ShouldBe(RepairDecision.Mended);
    }

    [TestCase("semanage", "policycoreutils-python-utils")]
    [TestCase("setsebool", "(package policycoreutils)")]
    public void A_missing_program_is_named_with_its_package(string tool, string package)
    {
        var server = Server() with { Selinux = new SelinuxFacts { Enabled = true, MissingTools = [tool] } };
        var planned = Decision(server, tool == "semanage" ? new AllowPort(2222, "ssh_port_t") : new SetBoolean("use_nfs_home_dirs", true));
        planned.Decision.ShouldBe(RepairDecision.NeedsTool);
        planned.Reason.ShouldContain(package);
    }

    [Test]
    public void Without_matchpathcon_restorecon_says_what_the_label_is()
    {
        var server = Server() with { Selinux = new SelinuxFacts { Enabled = true, MissingTools = ["matchpathcon"] } };
        Plan(server, new Relabel(Keys)).Steps.OfType<PathStep>().Single().LabelOfPolicy.ShouldBeTrue();
        server = server with { Selinux = new SelinuxFacts { Enabled = true, MissingTools = ["matchpathcon", "restorecon"] }, OsId = "debian" };
        Decision(server, new Relabel(Keys)).Reason.ShouldContain("(package selinux-utils)");
    }

    [Test]
    public void What_lies_on_a_read_only_file_system_is_left_alone()
    {
        var server = Server() with { Mounts = [Mount("/", "rw"), Mount("/data", "ro")] };
        Decision(server, new SetMode(Keys, 0b010)).Reason.ShouldContain("mounted read-only (/data: ext4, ro)");
        Decision(server, new SetMode(Keys, 0b010)).Reason.ShouldContain("`mount -o remount,rw /data`");
        Decision(server, new SetMode(Keys, 0b010)).Decision.ShouldBe(RepairDecision.Environment);
    }

    private static MountFacts Mount(string at, string option) => new() { MountPoint = at, FileSystem = "ext4", Options = [option] };

    private static RepairPlan Plan(ServerFacts server, params Change[] changes)
    {
        var plan = RepairPlan.From(Report(server, Finding(changes)), new HashSet<string>());
        plan.Findings.Single().Decision.ShouldBe(RepairDecision.Mended, plan.Findings.Single().Reason);
        return plan;
    }

    private static PlannedFinding Decision(ServerFacts server, params Change[] changes) => RepairPlan.From(Report(server, Finding(changes)), new HashSet<string>()).Findings.Single();

    private static Finding Finding(params Change[] changes) =>
        new() { Id = "it", Cause = Cause.Damage, Severity = Severity.Blocker, Title = "it", Evidence = ["seen"], Changes = changes };

    private static DiagnosisReport Report(ServerFacts server, params Finding[] findings) =>
        new() { Target = new Target("host.example"), Facts = new FactSet { Server = server }, Judgement = new Judgement(findings, []) };

    private static ServerFacts Server()
    {
        PathFacts[] paths =
        [
            At("/", PathKind.Directory, 0), At("/srv", PathKind.Directory, 0), At("/srv/keys", PathKind.Directory, 0), At("/data", PathKind.Directory, 0),
            At(Home, PathKind.Directory, 1000), At(Home + "/.ssh", PathKind.Directory, 1000), At(Keys, PathKind.File, 1000) with { Mode = 0b110_110_110 },
        ];
        return new ServerFacts
        {
            CollectedAs = 0,
            Account = new AccountFacts { Name = "alice", Uid = 1000, Gid = 1000, Home = Home, RealHome = Home },
            Paths = paths.ToDictionary(path => path.Path),
        };
    }

    private static PathFacts At(string path, PathKind kind, int uid) => new()
    {
        Path = path,
        Kind = kind,
        Mode = 0b111_101_101,
        Uid = uid,
        Gid = uid,
        Links = 1,
        Identity = $"1:{path.Length}",
        Context = "u:object_r:default_t:s0",
        ExpectedContext = path == Keys ? "u:object_r:user_home_t:s0" : "u:object_r:default_t:s0",
    };
}
