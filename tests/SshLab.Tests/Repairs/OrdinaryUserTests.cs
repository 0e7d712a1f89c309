using Shouldly;
using SshLab.Processes;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

/// <summary>The way in is the user himself, who has his own rights and no more.</summary>
internal sealed class OrdinaryUserTests() : RepairFixture(ProgramShell.Sh)
{
    private const int User = 4711;

    [Test]
    public async Task Mends_and_undoes_with_the_users_own_rights()
    {
        if (Tree.Uid != 0)
            Assert.Ignore("Only root can become another user to try this, and these tests do not run as root.");
        Tree.Chmod(Tree.Home, "777");
        Tree.Chmod(Tree.Ssh, "600");
        Tree.Chmod(Tree.Keys, "060");
        (await new ProcessCommand("chown", "-R", $"{User}:{User}", Tree.Home).RunAsync()).OrThrow("Run as root.");
        var before = Tree.Snapshot();
        await using var shell = new ProgramShell(new ProcessCommand("setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", "sh"));
        var facts = Tree.Facts() with { CollectedAs = User };
        facts = facts with { Account = facts.Account! with { Uid = User, Gid = User } };

        var plan = RepairPlan.ForChanges(Target, facts, [new SetMode(Tree.Home, 0b010_010), new SetMode(Tree.Ssh, 0, 0b001_000_000)]);
        var first = await Repairer.ApplyAsync(shell, plan);
        var second = await Repairer.ApplyAsync(shell, RepairPlan.ForChanges(Target, After(facts, Tree.Facts()),
            [new SetMode(Tree.Keys, 0b010_000, 0b110_000_000), Replace(Tree.Keys, "mended\n"), new CreateFile(Tree.Ssh + "/f", Bytes("f"), 0b110_000_000, User, User, "echo")]));

        ModeOf(Tree.Keys).ShouldBe("640");
        Tree.Look(Tree.Keys).Uid.ShouldBe(User);
        await Repairer.UndoAsync(shell, second);
        await Repairer.UndoAsync(shell, first);
        Tree.Snapshot().ShouldBe(before);
    }

    [Test]
    public void What_needs_root_is_said_before_anything_is_tried()
    {
        var facts = Tree.Facts() with { CollectedAs = User };
        Should.Throw<RefusedToChangeException>(() => RepairPlan.ForChanges(Target, facts, [new SetOwner(Tree.Keys, User, "alice")])).Message.ShouldContain("only root");
        Should.Throw<RefusedToChangeException>(() => RepairPlan.ForChanges(Target, facts, [new SetMode(Tree.Keys, 0b010)])).Message.ShouldContain("only that account and root");
    }

    private static SshLab.Facts.ServerFacts After(SshLab.Facts.ServerFacts facts, SshLab.Facts.ServerFacts now) => facts with { Paths = now.Paths };
}
