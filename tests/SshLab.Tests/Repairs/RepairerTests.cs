using Shouldly;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

[TestFixture(ProgramShell.Sh)]
[TestFixture(ProgramShell.Busybox)]
internal sealed class RepairerTests(string shellName) : RepairFixture(shellName)
{
    [Test]
    public async Task Takes_away_the_named_bits_and_no_others()
    {
        Tree.Chmod(Tree.Home, "2777");
        Tree.Chmod(Tree.Keys, "666");

        await ApplyAsync(new SetMode(Tree.Home, Clear: 0b010_010), new SetMode(Tree.Keys, Clear: 0b010_010));

        ModeOf(Tree.Home).ShouldBe("2755");
        ModeOf(Tree.Keys).ShouldBe("644");
    }

    [Test]
    public async Task Adds_bits_that_the_owner_needs()
    {
        Tree.Chmod(Tree.Ssh, "000");
        await ApplyAsync(new SetMode(Tree.Ssh, Clear: 0, Add: 0b111_000_000));
        ModeOf(Tree.Ssh).ShouldBe("700");
    }

    [Test]
    public async Task Replaces_a_content_byte_for_byte_and_keeps_the_mode()
    {
        Tree.Chmod(Tree.Keys, "640");
        var content = new string([.. Enumerable.Range(0, 128).Select(i => (char)i)]) + "%s %d \\n \\101 'quoted' \"too\"";

        await ApplyAsync(Replace(Tree.Keys, content));

        File.ReadAllText(Tree.Keys).ShouldBe(content);
        ModeOf(Tree.Keys).ShouldBe("640");
        Directory.GetFileSystemEntries(Tree.Ssh).ShouldBe([Tree.Keys]);
    }

    [Test]
    public async Task Replaces_what_is_large_and_what_is_empty()
    {
        var large = string.Concat(Enumerable.Repeat("0123456789abcdef\n", 15_000));
        await ApplyAsync(Replace(Tree.Keys, large));
        File.ReadAllText(Tree.Keys).ShouldBe(large);

        var entry = await ApplyAsync(Replace(Tree.Keys, ""));
        File.ReadAllText(Tree.Keys).ShouldBe("");

        await Repairer.UndoAsync(Shell, entry);
        File.ReadAllText(Tree.Keys).ShouldBe(large);
    }

    [Test]
    public async Task Creates_a_directory_and_a_file_in_it()
    {
        Directory.Delete(Tree.Ssh, recursive: true);

        await ApplyAsync(
            new CreateDirectory(Tree.Ssh, 0b111_000_000, Tree.Uid, Tree.Gid),
            new CreateFile(Tree.Keys, Bytes("a key\n"), 0b110_000_000, Tree.Uid, Tree.Gid, "echo"));

        ModeOf(Tree.Ssh).ShouldBe("700");
        ModeOf(Tree.Keys).ShouldBe("600");
        File.ReadAllText(Tree.Keys).ShouldBe("a key\n");
        Directory.GetFileSystemEntries(Tree.Ssh).ShouldBe([Tree.Keys]);
    }

    [TestCase("-rf")]
    [TestCase("it's \"quoted\" $(touch pwned) `id` *")]
    [TestCase("two\nlines\n")]
    [TestCase(" blank ")]
    [TestCase("\u00fcml\u00e4ut")]
    public async Task Works_on_any_file_name(string name)
    {
        var path = $"{Tree.Ssh}/{name}";
        Tree.Write(path, "old", "666");
        var before = Tree.Snapshot();

        var entry = await ApplyAsync(new SetMode(path, Clear: 0b010_010), Replace(path, "new"), new Rename(path, $"{Tree.Home}/{name}"));

        File.ReadAllText($"{Tree.Home}/{name}").ShouldBe("new");
        ModeOf($"{Tree.Home}/{name}").ShouldBe("644");
        File.Exists(path).ShouldBeFalse();
        await Repairer.UndoAsync(Shell, entry);
        Tree.Snapshot().ShouldBe(before);
    }

    [Test]
    public async Task Changes_nothing_when_the_mode_is_not_what_was_seen()
    {
        Tree.Chmod(Tree.Home, "777");
        Tree.Chmod(Tree.Keys, "666");
        var plan = Plan(new SetMode(Tree.Home, Clear: 0b010_010), new SetMode(Tree.Keys, Clear: 0b010_010));
        Tree.Chmod(Tree.Keys, "606");
        var before = Tree.Snapshot();

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.ApplyAsync(Shell, plan));

        error.Message.ShouldContain($"{Tree.Keys}: mode, owner and group are now 606 {Tree.Uid} {Tree.Gid}, not 666");
        Tree.Snapshot().ShouldBe(before);
        Journal.All().Single().CanBeUndone.ShouldBeFalse();
    }

    [Test]
    public async Task Changes_nothing_when_the_content_is_not_what_was_seen()
    {
        var plan = Plan(new SetMode(Tree.Ssh, Clear: 0b001_000_000), Replace(Tree.Keys, "new"));
        File.AppendAllText(Tree.Keys, "meanwhile\n");
        var before = Tree.Snapshot();

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.ApplyAsync(Shell, plan));

        error.Message.ShouldContain("its content has changed");
        Tree.Snapshot().ShouldBe(before);
    }

    [Test]
    public async Task Changes_nothing_when_something_stands_where_a_file_would_be_made()
    {
        var path = Tree.Ssh + "/new";
        var plan = Plan(new CreateFile(path, Bytes("x"), 0b110_000_000, Tree.Uid, Tree.Gid, "echo"));
        File.CreateSymbolicLink(path, Tree.Root + "/nowhere");

        await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.ApplyAsync(Shell, plan));

        File.Exists(Tree.Root + "/nowhere").ShouldBeFalse();
        new FileInfo(path).LinkTarget.ShouldBe(Tree.Root + "/nowhere");
    }

    [Test]
    public async Task Takes_back_what_was_made_when_a_later_step_fails()
    {
        Tree.Chmod(Tree.Home, "777");
        Tree.Chmod(Tree.Keys, "666");
        Tree.Write(Tree.Ssh + "/misnamed", "k\n", "600");
        var before = Tree.Snapshot();
        var plan = Plan(
            new SetMode(Tree.Home, Clear: 0b010_010), new SetMode(Tree.Keys, Clear: 0b010_010), Replace(Tree.Keys, "new\n"),
            new Rename(Tree.Ssh + "/misnamed", Tree.Ssh + "/renamed"), new CreateDirectory(Tree.Ssh + "/d", 0b111_000_000, Tree.Uid, Tree.Gid));
        // Made twice, so that the second time must fail, whoever runs this.
        plan = plan with { Steps = [.. plan.Steps, plan.Steps[^1]] };

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.ApplyAsync(Shell, plan));

        error.Message.ShouldContain("taken back");
        Tree.Snapshot().ShouldBe(before);
        Journal.All().Single().CanBeUndone.ShouldBeFalse();
    }

    [Test]
    public async Task A_journal_that_cannot_be_written_means_that_nothing_is_changed()
    {
        Tree.Chmod(Tree.Home, "777");
        await File.WriteAllTextAsync(Journal.Directory, "a file stands where the directory should be");

        await Should.ThrowAsync<RefusedToChangeException>(() => ApplyAsync(new SetMode(Tree.Home, Clear: 0b010_010)));

        ModeOf(Tree.Home).ShouldBe("777");
    }

    [Test]
    public async Task An_empty_plan_is_refused() =>
        await Should.ThrowAsync<BadInputException>(() => Repairer.ApplyAsync(Shell, Plan()));
}
