using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

internal sealed class RepairPlanTests
{
    private const string Home = "/home/alice";
    private const string Ssh = Home + "/.ssh";
    private const string Keys = Ssh + "/authorized_keys";

    [Test]
    public void Mends_blockers_that_are_damage_from_the_top_down_and_each_change_once()
    {
        var plan = Plan([], Damage("c", new SetMode(Keys, 0b010)), Damage("b", new SetMode(Home, 0b010), new SetMode(Keys, 0b010_000)), Damage("a", new SetMode(Home, 0b010)));

        plan.Steps.Cast<PathStep>().Select(step => $"{step.Path} {Convert.ToString(step.Before.Mode, 8)} {Convert.ToString(step.After.Mode, 8)}")
            .ShouldBe([$"{Home} 777 775", $"{Keys} 666 644"]);
        plan.Findings.ShouldAllBe(finding => finding.Decision == RepairDecision.Mended);
        plan.Warnings.ShouldHaveSingleItem().ShouldContain(Keys);
    }

    [Test]
    public void Leaves_alone_what_is_not_damage_and_says_why()
    {
        var change = new SetMode(Home, 0b010);
        var plan = Plan(["policy", "advice", "environment", "setup", "nobody"],
            Of("policy", Cause.Policy, Severity.Blocker, change), Of("other-policy", Cause.Policy, Severity.Blocker, change),
            Of("advice", Cause.Damage, Severity.Advice, change), Of("other-advice", Cause.Damage, Severity.Advice, change),
            Of("environment", Cause.Environment, Severity.Blocker, change), Of("setup", Cause.Setup, Severity.Blocker, change), Of("by-hand", Cause.Damage, Severity.Blocker));

        plan.Findings.Select(finding => finding.Decision).ShouldBe([
            RepairDecision.Mended, RepairDecision.NeedsOverride, RepairDecision.Mended, RepairDecision.NotABlocker,
            RepairDecision.Environment, RepairDecision.SetupsWork, RepairDecision.ByHand]);
        plan.Findings.ShouldAllBe(finding => finding.Reason.Length > 0);
        plan.Findings[1].Reason.ShouldContain("--override other-policy");
        plan.UnusedOverrides.ShouldBe(["nobody"]);
    }

    [Test]
    public void Puts_two_edits_of_a_file_together_when_they_touch_different_lines()
    {
        var before = Bytes("\u00ef\u00bb\u00bfone\ntwo\nthree\n");
        var plan = Plan([],
            Damage("bom", new ReplaceContent(Keys, before, Bytes("one\ntwo\nthree\n"), "sed bom")),
            Damage("line", new ReplaceContent(Keys, before, Bytes("\u00ef\u00bb\u00bfone\ntwo\nTHREE\n"), "sed line")));

        var step = plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<PathStep>();
        step.After.Content.ShouldBe(Bytes("one\ntwo\nTHREE\n").ToArray());
        step.Command.ShouldBe("sed bom; sed line");
    }

    [Test]
    public void Leaves_the_second_of_two_edits_that_touch_the_same_line_to_the_next_run()
    {
        var plan = Plan([],
            Damage("one", new ReplaceContent(Keys, Bytes("x\n"), Bytes("y\n"), "sed y")),
            Damage("two", new ReplaceContent(Keys, Bytes("x\n"), Bytes("z\n"), "sed z")));

        plan.Steps.Count.ShouldBe(1);
        plan.Findings[1].Decision.ShouldBe(RepairDecision.Later);
    }

    [Test]
    public void Changes_owner_before_mode_and_content_last()
    {
        var plan = Plan([], Damage("a", new ReplaceContent(Keys, Bytes("x"), Bytes("y"), "edit"), new SetMode(Keys, 0b010_010), new SetOwner(Keys, 0, "root")));
        plan.Steps.Select(step => step.Kind).ShouldBe(["set-owner", "set-mode", "replace-content"]);
        var last = plan.Steps[2].ShouldBeOfType<PathStep>();
        last.Before.Mode.ShouldBe(0b110_100_100);
        last.Before.Uid.ShouldBe(0);
    }

    [Test]
    public void What_a_third_account_may_have_planted_is_not_given_to_the_user()
    {
        var plan = Plan([], Damage("planted", new SetOwner(Ssh, 1000, "alice")));
        plan.Findings[0].Decision.ShouldBe(RepairDecision.Unsafe);
        plan.Findings[0].Reason.ShouldContain("bob");
        plan.IsEmpty.ShouldBeTrue();
    }

    [Test]
    public void Keeps_out_of_shared_and_foreign_directories()
    {
        Reason(new SetMode("/tmp", 0b010)).ShouldContain("everybody shares");
        Reason(new SetMode("/tmp/keys", 0b010)).ShouldContain("others may write to /tmp");
        Reason(new SetMode("/unseen/keys", 0b010)).ShouldContain("was not seen");
        Reason(new SetMode(Home + "/../bob", 0b010)).ShouldContain("not a plain absolute path");
        Reason(new SetMode(Home + "/link/keys", 0b010)).ShouldContain("symbolic link");
        Reason(new SetMode(Home + "/twice", 0b010)).ShouldContain("2 hard links");
    }

    [Test]
    public void A_recursive_relabel_becomes_one_step_for_each_wrong_label()
    {
        var facts = Server() with { };
        facts = facts with { Paths = facts.Paths.Values.Select(path => path with { Context = "a:b:default_t:s0", ExpectedContext = path.Path == Keys ? "a:b:ssh_home_t:s0" : "a:b:default_t:s0" }).ToDictionary(path => path.Path) };
        var step = Plan(facts, [], Damage("label", new Relabel(Ssh, Recursive: true))).Steps.ShouldHaveSingleItem().ShouldBeOfType<PathStep>();
        (step.Path, step.Before.Context, step.After.Context).ShouldBe((Keys, "a:b:default_t:s0", "a:b:ssh_home_t:s0"));
    }

    private static string Reason(Change change)
    {
        var finding = Plan([], Damage("it", change)).Findings.Single();
        finding.Decision.ShouldBe(RepairDecision.Unsafe);
        return finding.Reason;
    }

    private static Finding Damage(string id, params Change[] changes) => Of(id, Cause.Damage, Severity.Blocker, changes);

    private static Finding Of(string id, Cause cause, Severity severity, params Change[] changes) =>
        new() { Id = id, Cause = cause, Severity = severity, Title = id, Evidence = ["seen"], Changes = changes };

    private static RepairPlan Plan(HashSet<string> overrides, params Finding[] findings) => Plan(Server(), overrides, findings);

    private static RepairPlan Plan(ServerFacts server, HashSet<string> overrides, params Finding[] findings) => RepairPlan.From(
        new DiagnosisReport { Target = new Target("host.example"), Facts = new FactSet { Server = server }, Judgement = new Judgement(findings, []) }, overrides);

    private static ReadOnlyMemory<byte> Bytes(string text) => System.Text.Encoding.Latin1.GetBytes(text);

    private static ServerFacts Server()
    {
        PathFacts[] paths =
        [
            At("/", PathKind.Directory, 0b111_101_101, 0), At("/home", PathKind.Directory, 0b111_101_101, 0), At("/tmp", PathKind.Directory, 0b1_111_111_111, 0),
            At("/tmp/keys", PathKind.Directory, 0b111_111_111, 1000), At("/unseen/keys", PathKind.File, 0b110_110_110, 1000),
            At(Home, PathKind.Directory, 0b111_111_111, 1000), At(Ssh, PathKind.Directory, 0b111_000_000, 1001), At(Keys, PathKind.File, 0b110_110_110, 1000),
            At(Home + "/link", PathKind.Link, 0b111_111_111, 1000), At(Home + "/twice", PathKind.File, 0b110_110_110, 1000) with { Links = 2 },
        ];
        return new ServerFacts
        {
            CollectedAs = 0,
            Account = new AccountFacts { Name = "alice", Uid = 1000, Gid = 1000, Home = Home, RealHome = Home },
            KeyFiles = [new KeyFileFacts { Configured = ".ssh/authorized_keys", Path = Keys, RealPath = Keys }],
            Paths = paths.ToDictionary(path => path.Path),
        };
    }

    private static PathFacts At(string path, PathKind kind, int mode, int uid) =>
        new() { Path = path, Kind = kind, Mode = mode, Uid = uid, Gid = uid, Owner = uid == 1001 ? "bob" : null, Links = 1, Identity = $"1:{path.Length}" };
}
