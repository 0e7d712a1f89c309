using Shouldly;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

internal sealed class JournalStoreTests
{
    private static readonly RepairTarget Target = new("alice", "host.example", 2222);
    private DirectoryInfo _directory = null!;

    private JournalStore Store => new(Path.Combine(_directory.FullName, "journal"), TimeProvider.System);

    [SetUp]
    public void Open() => _directory = Directory.CreateTempSubdirectory("sshlab-journal-");

    [TearDown]
    public void Close() => _directory.Delete(recursive: true);

    [Test]
    public void Gives_back_what_was_written_newest_first()
    {
        var first = Store.Open(Target, "local", [Step()], new Dictionary<string, string> { ["/home"] = "1:2" });
        var second = Store.Open(Target, "ssh", [Step()], new Dictionary<string, string>());
        Store.Open(Target with { User = "bob" }, "ssh", [Step()], new Dictionary<string, string>());

        var found = Store.Find(Target);

        found.Select(entry => entry.Id).ShouldBe([second.Id, first.Id]);
        var step = found[1].Steps[0].ShouldBeOfType<PathStep>();
        step.Before.Content.ShouldBe([0, 255, 10]);
        step.Before.Kind.ShouldBe(PathKind.File);
        found[1].Directories["/home"].ShouldBe("1:2");
        found[1].OutcomeUnknown.ShouldBeTrue();
        found[1].CanBeUndone.ShouldBeTrue();
    }

    [Test]
    public void Gives_back_every_kind_of_step()
    {
        RepairStep[] steps =
        [
            new SettingStep { Kind = "allow-port", Command = "semanage", Setting = new PolicySetting(PolicySettingKind.Port, "2222"), After = "ssh_port_t", Overrides = true },
            Step() with { LabelOfPolicy = true, Before = PathState.Missing, After = PathState.Missing },
            new RestartStep { Kind = "restart-sshd", Command = "systemctl", Service = new SshdService(ServiceManager.Systemd, "sshd"), Program = "/usr/sbin/sshd", Ports = [] },
        ];
        Store.Open(Target, "local", steps, new Dictionary<string, string>());
        var found = Store.Find(Target).Single().Steps;
        found[0].ShouldBe(steps[0]);
        found[1].ShouldBe(steps[1]);
        found[2].ShouldBeOfType<RestartStep>().Service.ShouldBe(new SshdService(ServiceManager.Systemd, "sshd"));
    }

    [Test]
    public void Reads_an_entry_that_knows_only_paths()
    {
        Directory.CreateDirectory(Store.Directory);
        File.WriteAllText(Path.Combine(Store.Directory, "1.json"), """
            {"schema":1,"id":"1","created":"2020-01-01T00:00:00+00:00","target":{"user":"alice","hostName":"host.example","port":2222},"via":"local",
             "steps":[{"kind":"set-mode","path":"/home/alice","command":"chmod","before":{"kind":"directory","mode":511},"after":{"kind":"directory","mode":509},"outcome":"made"}]}
            """);
        Store.Find(Target).Single().Steps.Single().ShouldBeOfType<PathStep>().Before.Mode.ShouldBe(511);
    }

    [Test]
    public void Is_for_its_owner_alone()
    {
        var entry = Store.Open(Target, "local", [Step()], new Dictionary<string, string>());
        File.GetUnixFileMode(Store.Directory).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(Store.Directory, entry.Id + ".json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(Store.Directory).ShouldHaveSingleItem();
    }

    [Test]
    public void A_file_that_is_no_entry_is_left_alone()
    {
        Directory.CreateDirectory(Store.Directory);
        File.WriteAllText(Path.Combine(Store.Directory, "broken.json"), "{ \"schema\": 1, ");
        File.WriteAllText(Path.Combine(Store.Directory, "later.json"), "{ \"schema\": 2 }");
        Store.All().ShouldBeEmpty();
    }

    [Test]
    public void An_undone_entry_cannot_be_undone_again()
    {
        var entry = Store.Close(Store.Open(Target, "local", [Step() with { Outcome = StepOutcome.Made }], new Dictionary<string, string>()));
        entry.CanBeUndone.ShouldBeFalse();
        Store.Find(Target).Single().Undone.ShouldNotBeNull();
    }

    private static PathStep Step() => new()
    {
        Kind = "replace-content",
        Path = "/home/alice/x",
        Command = "edit",
        Before = new PathState { Kind = PathKind.File, Mode = 0b110_000_000, Content = [0, 255, 10] },
        After = new PathState { Kind = PathKind.File, Mode = 0b110_000_000, Content = [] },
    };
}
