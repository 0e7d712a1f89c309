using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Tests.Repairs;

/// <summary>One repair mends the server and this machine, and one undo takes both back. The "server" is a tree of this machine, reached by a shell of its own.</summary>
internal sealed class BothSidesTests() : RepairFixture("sh")
{
    private string _identity = null!;

    [SetUp]
    public void MakeIdentity()
    {
        _identity = $"{Tree.Root}/identity";
        Tree.Write(_identity, "a secret that belongs in no journal\n", "644");
    }

    [Test]
    public async Task One_plan_mends_both_sides_and_one_undo_restores_both()
    {
        Tree.Chmod(Tree.Keys, "666");
        var before = Tree.Snapshot();

        var entry = await Repairer.ApplyAsync(Shell, await PlanAsync(server: true));

        (ModeOf(_identity), ModeOf(Tree.Keys)).ShouldBe(("600", "644"));
        entry.Steps.Select(step => step.Side).ShouldBe([Side.Client, Side.Server]);
        await Repairer.UndoAsync(Shell, Journal.Find(entry.Target).Single());
        Tree.Snapshot().ShouldBe(before);
    }

    [Test]
    public async Task Without_a_way_in_this_machine_is_mended_all_the_same()
    {
        var entry = await Repairer.ApplyAsync(null, await PlanAsync(server: false));

        ModeOf(_identity).ShouldBe("600");
        entry.NeedsServer.ShouldBeFalse();
        (await Repairer.UndoAsync(null, entry)).Undone.ShouldNotBeNull();
        ModeOf(_identity).ShouldBe("644");
    }

    [Test]
    public async Task When_the_server_refuses_this_machine_is_put_back()
    {
        Tree.Chmod(Tree.Keys, "666");
        var plan = await PlanAsync(server: true);
        Tree.Chmod(Tree.Keys, "660");

        await Should.ThrowAsync<RefusedToChangeException>(() => Repairer.ApplyAsync(Shell, plan));

        (ModeOf(_identity), ModeOf(Tree.Keys)).ShouldBe(("644", "660"));
        Journal.All().Single().CanBeUndone.ShouldBeFalse();
    }

    [Test]
    public async Task The_journal_has_nothing_of_the_private_key()
    {
        await Repairer.ApplyAsync(null, await PlanAsync(server: false));

        string.Concat(Directory.EnumerateFiles(Journal.Directory).Select(File.ReadAllText)).ShouldNotContain(Convert.ToBase64String("a secret"u8)[..8]);
    }

    private async Task<RepairPlan> PlanAsync(bool server)
    {
        var findings = new List<Finding> { Finding("identity-too-open", Side.Client, new SetMode(_identity, Clear: 0b000_111_111)) };
        if (server)
            findings.Add(Finding("authorized-keys-writable-by-others", Side.Server, new SetMode(Tree.Keys, Clear: 0b010_010)));
        var client = new ClientFacts { User = "alice", HostName = "host.example", Port = 22, Files = await ClientFilesProbe.LookAsync([_identity], CancellationToken.None) };
        return RepairPlan.From(
            new DiagnosisReport { Target = new Target("host.example"), Facts = new FactSet { Client = client, Server = server ? Tree.Facts() : null }, Judgement = new Judgement(findings, []) },
            new HashSet<string>());
    }

    private static Finding Finding(string id, Side side, Change change) =>
        new() { Id = id, Severity = Severity.Blocker, Cause = Cause.Damage, Side = side, Title = id, Evidence = [id], Changes = [change] };
}
