using Shouldly;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Setup;

namespace SshLab.Tests.Setup;

internal sealed class SetupPlanTests
{
    private const string Line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBqHoUD8YRG13oYBe1yhSd7sFJEPD+tDOV+C/EQy1o8T me@here";
    private const string Keys = "/home/alice/.ssh/authorized_keys";
    private static readonly PublicKey Key = PublicKey.FromLine(Line)!;
    private static readonly RepairTarget Target = new("alice", "host.example", 22);

    [Test]
    public void Makes_what_is_missing()
    {
        var plan = Plan(Host(("/home/alice", PathKind.Directory, 0b111_101_101), ("/home/alice/.ssh", PathKind.Missing, 0), (Keys, PathKind.Missing, 0)));

        plan.Key.ShouldBe(KeyInstalled.Added);
        plan.Repair.Steps.Cast<PathStep>().Select(step => $"{step.Kind} {step.Path} {Convert.ToString(step.After.Mode, 8)} {step.After.Uid}")
            .ShouldBe(["create-directory /home/alice/.ssh 700 1000", $"create-file {Keys} 600 1000"]);
    }

    [Test]
    public void Takes_write_from_group_and_others_on_the_way_and_adds_the_line()
    {
        var plan = Plan(Host(("/home/alice", PathKind.Directory, 0b111_111_111), ("/home/alice/.ssh", PathKind.Directory, 0b110_000_000), (Keys, PathKind.File, 0b110_110_110)), "other\n");

        plan.Repair.Steps.Select(step => step.Command).ShouldBe(
            ["chmod go-w /home/alice", "chmod u+x /home/alice/.ssh", $"chmod go-w {Keys}", $"printf '%s\\n' '{Line}' >> {Keys}"]);
        plan.Repair.Warnings.ShouldHaveSingleItem().ShouldContain("could be written by others");
    }

    [TestCase(Line)]
    [TestCase("from=\"10.0.0.1\" " + Line + "\nanother")]
    public void A_key_that_sshd_reads_is_not_added_again(string content)
    {
        var plan = Plan(Healthy(), content);
        plan.Key.ShouldBe(KeyInstalled.AlreadyThere);
        plan.Repair.IsEmpty.ShouldBeTrue();
    }

    [TestCase("# " + Line)]
    [TestCase("unknown-option " + Line)]
    [TestCase("other " + Line)]
    public void A_line_that_sshd_passes_over_does_not_count(string content) =>
        Plan(Healthy(), content).Key.ShouldBe(KeyInstalled.Added);

    [Test]
    public void Gives_what_root_hides_from_the_account_to_it()
    {
        var facts = Host(("/home/alice", PathKind.Directory, 0b111_101_101), ("/home/alice/.ssh", PathKind.Directory, 0b111_000_000), (Keys, PathKind.File, 0b110_000_000));
        facts = facts with { Paths = facts.Paths.ToDictionary(pair => pair.Key, pair => pair.Key.StartsWith("/home/alice/.ssh", StringComparison.Ordinal) ? pair.Value with { Uid = 0 } : pair.Value) };

        Plan(facts, Line).Repair.Steps.Select(step => step.Command).ShouldBe(["chown alice /home/alice/.ssh", $"chown alice {Keys}"]);
    }

    [Test]
    public void Refuses_places_that_are_not_the_users_own()
    {
        Refusal(Healthy() with { KeyFiles = [] }).ShouldContain("AuthorizedKeysFile none");
        Refusal(Healthy() with { KeyFiles = null }).ShouldContain("could not be found out");
        Refusal(Healthy() with { KeyFiles = [File("/etc/ssh/keys/alice")] }).ShouldContain("administrator");
        Refusal(Healthy() with { KeyFiles = [File(Keys) with { RealPath = "/srv/keys/alice" }] }).ShouldContain("administrator");
        Refusal(Host(("/home/alice", PathKind.Directory, 0b111_101_101), ("/home/alice/.ssh", PathKind.Link, 0), (Keys, PathKind.Missing, 0))).ShouldContain("administrator");
        Refusal(Host(("/home/alice", PathKind.Directory, 0b111_101_101), ("/home/alice/.ssh", PathKind.Directory, 0b111_000_000), (Keys, PathKind.Other, 0))).ShouldContain("not a regular file");
    }

    [Test]
    public void An_unknown_account_is_bad_input() =>
        Should.Throw<BadInputException>(() => Plan(new ServerFacts { CollectedAs = 0, AccountMissing = true })).Message.ShouldContain("'alice'");

    [TestCase("user_home_t", "ssh_home_t", true, TestName = "A label that sshd may not use is mended")]
    [TestCase("etc_t", "ssh_home_t", false, TestName = "A label that sshd may use is left as it is")]
    [TestCase("user_home_t", "default_t", false, TestName = "A label is not changed to one that sshd may not use either")]
    public void Labels_go_by_what_the_loaded_policy_grants(string type, string expected, bool mended)
    {
        var facts = Healthy() with { Selinux = new SelinuxFacts { Enabled = true, Enforcing = true, SessionContext = Context("sshd_t"), Accesses = [Access("ssh_home_t"), Access("etc_t"), Access("user_home_t", []), Access("default_t", [])] } };
        facts = facts with { Paths = facts.Paths.Values.Select(path => path.Path == Keys ? path with { Context = Context(type), ExpectedContext = Context(expected) } : path).ToDictionary(path => path.Path) };
        Plan(facts, Line + "\n").Repair.Steps.Select(step => step.Command).ShouldBe(mended ? [$"restorecon -Fv {Keys}"] : []);
    }

    private static string Context(string type) => $"system_u:object_r:{type}:s0";

    private static SelinuxAccess Access(string type, string[]? allowed = null) =>
        new() { Source = Context("sshd_t"), Target = Context(type), Class = "file", Allowed = new HashSet<string>(allowed ?? ["getattr", "open", "read"]) };

    private static string Refusal(ServerFacts facts) => Should.Throw<RefusedToChangeException>(() => Plan(facts, "x\n")).Message;

    private static SetupPlan Plan(ServerFacts facts, string? content = null) =>
        SetupPlan.From(content is null ? facts : facts with { KeyFiles = With(facts.KeyFiles, content) }, Target, Key, Line);

    private static List<KeyFileFacts>? With(IReadOnlyList<KeyFileFacts>? files, string content) =>
        files?.Select(file => file with { Content = System.Text.Encoding.UTF8.GetBytes(content) }).ToList();

    private static ServerFacts Healthy() => Host(
        ("/home/alice", PathKind.Directory, 0b111_101_101), ("/home/alice/.ssh", PathKind.Directory, 0b111_000_000), (Keys, PathKind.File, 0b110_000_000));

    private static KeyFileFacts File(string path) => new() { Configured = path, Path = path, RealPath = path };

    private static ServerFacts Host(params (string Path, PathKind Kind, int Mode)[] paths) => new()
    {
        CollectedAs = 0,
        Account = new AccountFacts { Name = "alice", Uid = 1000, Gid = 1000, Home = "/home/alice", RealHome = "/home/alice" },
        KeyFiles = [File(Keys)],
        Paths = paths.Select((path, index) => new PathFacts { Path = path.Path, Kind = path.Kind, Mode = path.Mode, Uid = 1000, Gid = 1000, Links = 1, Identity = $"1:{index}" })
            .ToDictionary(path => path.Path),
    };
}
