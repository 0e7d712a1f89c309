using Shouldly;
using SshLab.Processes;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

/// <summary>The owner of the home swaps things between the look and the change.</summary>
[TestFixture(ProgramShell.Sh)]
[TestFixture(ProgramShell.Busybox)]
internal sealed class HostileOwnerTests(string shellName) : RepairFixture(shellName)
{
    private string Victim => Tree.Root + "/victim";

    [SetUp]
    public void MakeVictim()
    {
        Directory.CreateDirectory(Victim, Tree.Mode("777"));
        Tree.Write(Victim + "/authorized_keys", "root's own\n", "666");
    }

    [Test]
    public async Task A_file_swapped_for_a_link_is_not_followed()
    {
        Tree.Chmod(Tree.Keys, "666");
        var plan = Plan(new SetMode(Tree.Keys, Clear: 0b010_010));
        File.Delete(Tree.Keys);
        File.CreateSymbolicLink(Tree.Keys, Victim + "/authorized_keys");
        await RefusedAsync(plan, "no regular file stands there");
    }

    [Test]
    public async Task A_directory_swapped_for_a_link_is_not_followed()
    {
        Tree.Chmod(Tree.Ssh, "777");
        Tree.Chmod(Tree.Keys, "666");
        var plan = Plan(new SetMode(Tree.Ssh, Clear: 0b010_010), new SetMode(Tree.Keys, Clear: 0b010_010));
        Directory.Move(Tree.Ssh, Tree.Home + "/moved");
        File.CreateSymbolicLink(Tree.Ssh, Victim);
        await RefusedAsync(plan, Tree.Ssh);
    }

    [Test]
    public async Task A_content_is_not_written_through_a_directory_that_became_a_link()
    {
        var plan = Plan(Replace(Tree.Keys, "new\n"));
        Directory.Move(Tree.Ssh, Tree.Home + "/moved");
        File.CreateSymbolicLink(Tree.Ssh, Victim);
        await RefusedAsync(plan, "reached through a link");
    }

    [Test]
    public async Task Another_file_with_the_same_mode_is_noticed()
    {
        Tree.Chmod(Tree.Keys, "666");
        var plan = Plan(new SetMode(Tree.Keys, Clear: 0b010_010));
        File.Move(Tree.Keys, Tree.Ssh + "/kept");
        Tree.Write(Tree.Keys, "ssh-ed25519 AAAA one\n", "666");
        await RefusedAsync(plan, "something else stands there now");
    }

    [Test]
    public async Task A_hard_link_made_meanwhile_is_noticed()
    {
        Tree.Chmod(Tree.Keys, "666");
        var plan = Plan(new SetMode(Tree.Keys, Clear: 0b010_010));
        (await new ProcessCommand("ln", Tree.Keys, Tree.Ssh + "/second").RunAsync()).OrThrow("Look at the file system.");
        await RefusedAsync(plan, "2 hard links");
    }

    [Test]
    public async Task A_fifo_in_place_of_the_file_does_not_keep_us_waiting()
    {
        Tree.Chmod(Tree.Keys, "666");
        var plan = Plan(new SetMode(Tree.Keys, Clear: 0b010_010));
        File.Delete(Tree.Keys);
        (await new ProcessCommand("mkfifo", "-m", "666", Tree.Keys).RunAsync()).OrThrow("Look at the file system.");

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.ApplyAsync(Shell, plan));

        error.Message.ShouldContain("no regular file stands there");
    }

    [Test]
    public async Task A_directory_in_place_of_the_file_receives_nothing()
    {
        var plan = Plan(Replace(Tree.Keys, "new\n"));
        File.Delete(Tree.Keys);
        Directory.CreateDirectory(Tree.Keys);
        await RefusedAsync(plan, "no regular file stands there");
    }

    [Test]
    public async Task Undo_does_not_follow_a_link_that_was_planted_since()
    {
        Tree.Chmod(Tree.Keys, "600");
        var entry = await ApplyAsync(new SetMode(Tree.Keys, 0, Add: 0b100_100), Replace(Tree.Keys, "mended\n"));
        File.Delete(Tree.Keys);
        File.CreateSymbolicLink(Tree.Keys, Victim + "/authorized_keys");
        var before = Tree.Snapshot();

        await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.UndoAsync(Shell, entry));

        Tree.Snapshot().ShouldBe(before);
    }

    [Test]
    public async Task Gives_a_file_to_another_account_and_back()
    {
        if (Tree.Uid != 0)
            Assert.Ignore("Only root may change an owner, and these tests do not run as root.");
        var entry = await ApplyAsync(new SetOwner(Tree.Ssh, 4711, "alice", 4712, "alice"), new SetOwner(Tree.Keys, 4711, "alice"));

        (Tree.Look(Tree.Keys).Uid, Tree.Look(Tree.Keys).Gid).ShouldBe((4711, Tree.Gid));
        (Tree.Look(Tree.Ssh).Uid, Tree.Look(Tree.Ssh).Gid).ShouldBe((4711, 4712));
        await Repairer.UndoAsync(Shell, entry);
        (Tree.Look(Tree.Keys).Uid, Tree.Look(Tree.Ssh).Uid, Tree.Look(Tree.Ssh).Gid).ShouldBe((0, 0, Tree.Gid));
    }

    private async Task RefusedAsync(RepairPlan plan, string because)
    {
        var before = Tree.Snapshot();
        var error = await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.ApplyAsync(Shell, plan));
        error.Message.ShouldContain(because);
        Tree.Snapshot().ShouldBe(before);
    }
}
