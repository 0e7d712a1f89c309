using Shouldly;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Tests.Repairs;

[TestFixture(ProgramShell.Sh)]
[TestFixture(ProgramShell.Busybox)]
internal sealed class UndoTests(string shellName) : RepairFixture(shellName)
{
    [Test]
    public async Task Restores_modes_and_content_byte_for_byte()
    {
        Tree.Chmod(Tree.Home, "2777");
        Tree.Chmod(Tree.Ssh, "000");
        Tree.Write(Tree.Keys, "no newline \u00e9\r\n\tat the end", "666");
        var before = Tree.Snapshot();

        var entry = await ApplyAsync(
            new SetMode(Tree.Home, Clear: 0b010_010), new SetMode(Tree.Ssh, 0, Add: 0b111_000_000),
            new SetMode(Tree.Keys, Clear: 0b010_010), Replace(Tree.Keys, "mended\n"));
        File.ReadAllText(Tree.Keys).ShouldBe("mended\n");
        var undone = await Repairer.UndoAsync(Shell, entry);

        Tree.Snapshot().ShouldBe(before);
        undone.Undone.ShouldNotBeNull();
        undone.Steps.ShouldAllBe(step => step.Outcome == StepOutcome.Undone);
    }

    [Test]
    public async Task Removes_what_the_repair_created()
    {
        Directory.Delete(Tree.Ssh, recursive: true);
        var before = Tree.Snapshot();
        var entry = await ApplyAsync(
            new CreateDirectory(Tree.Ssh, 0b111_000_000, Tree.Uid, Tree.Gid),
            new CreateFile(Tree.Keys, Bytes("a key\n"), 0b110_000_000, Tree.Uid, Tree.Gid, "echo"));

        await Repairer.UndoAsync(Shell, Journal.Find(Target).Single());

        Tree.Snapshot().ShouldBe(before);
        entry.CanBeUndone.ShouldBeTrue();
    }

    [Test]
    public async Task Refuses_when_the_file_was_edited_since()
    {
        Tree.Chmod(Tree.Home, "777");
        var entry = await ApplyAsync(new SetMode(Tree.Home, Clear: 0b010_010), Replace(Tree.Keys, "mended\n"));
        File.AppendAllText(Tree.Keys, "another key\n");
        var before = Tree.Snapshot();

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.UndoAsync(Shell, entry));

        error.Message.ShouldContain($"{Tree.Keys}: its content has changed");
        Tree.Snapshot().ShouldBe(before);
        Journal.All().Single().CanBeUndone.ShouldBeTrue();
    }

    [Test]
    public async Task Refuses_to_remove_a_directory_that_is_in_use()
    {
        Directory.Delete(Tree.Ssh, recursive: true);
        var entry = await ApplyAsync(new CreateDirectory(Tree.Ssh, 0b111_000_000, Tree.Uid, Tree.Gid));
        File.WriteAllText(Tree.Ssh + "/config", "mine");

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.UndoAsync(Shell, entry));

        error.Message.ShouldContain("not empty");
        File.ReadAllText(Tree.Ssh + "/config").ShouldBe("mine");
    }

    [Test]
    public async Task Refuses_to_undo_twice()
    {
        Tree.Chmod(Tree.Home, "777");
        var entry = await ApplyAsync(new SetMode(Tree.Home, Clear: 0b010_010));
        var undone = await Repairer.UndoAsync(Shell, entry);

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.UndoAsync(Shell, undone));

        error.Message.ShouldContain("already");
        ModeOf(Tree.Home).ShouldBe("777");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Finds_out_by_itself_whether_a_repair_with_a_lost_answer_was_made(bool reachedTheServer)
    {
        Tree.Chmod(Tree.Home, "777");
        Directory.CreateDirectory(Tree.Ssh + "/old");
        var before = Tree.Snapshot();
        var plan = Plan(
            new SetMode(Tree.Home, Clear: 0b010_010), Replace(Tree.Keys, "mended\n"),
            new CreateFile(Tree.Ssh + "/f", Bytes("f"), 0b110_000_000, Tree.Uid, Tree.Gid, "echo"), new Rename(Tree.Ssh + "/f", Tree.Ssh + "/g"));

        await Should.ThrowAsync<NoWayInException>(() => Repairer.ApplyAsync(new LostShell(Shell, reachedTheServer), plan));
        (Tree.Snapshot() == before).ShouldBe(!reachedTheServer);
        var entry = Journal.All().Single();
        entry.OutcomeUnknown.ShouldBeTrue();
        await Repairer.UndoAsync(Shell, entry);

        Tree.Snapshot().ShouldBe(before);
    }

    [Test]
    public async Task Half_a_script_does_nothing()
    {
        Tree.Chmod(Tree.Home, "777");
        var before = Tree.Snapshot();

        await Should.ThrowAsync<NoWayInException>(() =>
            Repairer.ApplyAsync(new CutShell(Shell), Plan(new SetMode(Tree.Home, Clear: 0b010_010))));

        Tree.Snapshot().ShouldBe(before);
    }

    /// <summary>Loses the answer, after or before the server has worked.</summary>
    private sealed class LostShell(IShell inner, bool runs) : IShell
    {
        public string Via => inner.Via;

        public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
        {
            if (runs)
                await inner.RunAsync(script, cancellationToken);
            throw new NoWayInException("The connection was lost.");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>Delivers the script but for its last hundred characters, as a connection that breaks does.</summary>
    private sealed class CutShell(IShell inner) : IShell
    {
        public string Via => inner.Via;

        public Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default) =>
            inner.RunAsync(new ShellScript(script.Render()[..^100]), cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
