using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.LabTests.Labs;

[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
public sealed class PruneTests
{
    [Test]
    public async Task A_killed_owners_container_and_keys_are_removed_and_a_living_ones_stay(CancellationToken cancellationToken)
    {
        var engine = await EngineFinder.FindAsync(cancellationToken);
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        var owner = await EndedProcessAsync();
        var orphan = await StartAsync(engine, owner, kept: "no", cancellationToken);
        var directory = LabDirectory.Create();
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "owner"), owner.ToString(), cancellationToken);

        await LabPruner.PruneAsync(engine, cancellationToken);

        (await NamesAsync(engine)).ShouldNotContain(orphan);
        Directory.Exists(directory.Path).ShouldBeFalse();
        (await NamesAsync(engine)).ShouldContain(lab.Container);
        File.Exists(lab.IdentityFile).ShouldBeTrue();
        (await lab.Root.RunAsync(new("echo here"), cancellationToken)).OutputText.ShouldBe("here\n");
    }

    [Test]
    public async Task A_killed_owners_network_is_removed_once_nobody_is_on_it_and_a_living_ones_stays(CancellationToken cancellationToken)
    {
        var engine = await EngineFinder.FindAsync(cancellationToken);
        await using var living = await LabNetwork.CreateAsync(engine, cancellationToken: cancellationToken);
        var owner = await EndedProcessAsync();
        var abandoned = $"sshlab-test-{Guid.NewGuid():N}";
        await engine.CreateNetworkAsync(abandoned, new Dictionary<string, string> { [LabLabels.Owner] = owner.ToString() }, cancellationToken);
        await using (await Lab.StartAsync(new LabOptions { Network = living }, cancellationToken))
            (await engine.RemoveNetworkAsync(living.Name, cancellationToken)).ShouldBeFalse("a lab is on it");

        await LabPruner.PruneAsync(engine, cancellationToken);

        var left = (await engine.ListNetworksAsync(LabLabels.Owner, cancellationToken)).Select(network => network.Name).ToList();
        left.ShouldContain(living.Name);
        left.ShouldNotContain(abandoned);
        (await engine.RemoveNetworkAsync(abandoned, cancellationToken)).ShouldBeTrue("one that is gone is fine");
    }

    [Test]
    public async Task A_kept_lab_stays_while_it_is_on_record_and_goes_when_it_is_not(CancellationToken cancellationToken)
    {
        var engine = await EngineFinder.FindAsync(cancellationToken);
        var owner = await EndedProcessAsync();
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        var container = await StartAsync(engine, owner, kept: "yes", cancellationToken);
        LabRegistry.Write(lab.State with { Name = "kept-by-test", Container = container, Kept = true });
        try
        {
            await LabPruner.PruneAsync(engine, cancellationToken);
            (await NamesAsync(engine)).ShouldContain(container);
        }
        finally
        {
            File.Delete(Path.Combine(StateDirectory.Labs, "kept-by-test.json"));
        }
        await LabPruner.PruneAsync(engine, cancellationToken);
        (await NamesAsync(engine)).ShouldNotContain(container);
    }

    [Test]
    public async Task A_container_of_another_machine_is_left_and_said_so(CancellationToken cancellationToken)
    {
        var engine = await EngineFinder.FindAsync(cancellationToken);
        var container = await StartAsync(engine, LabOwner.Current with { Machine = "elsewhere" }, kept: "no", cancellationToken);
        try
        {
            var pruned = await LabPruner.PruneAsync(engine, cancellationToken);
            pruned.Removed.ShouldNotContain($"container {container}");
            pruned.Left.ShouldContain(line => line.StartsWith($"container {container}", StringComparison.Ordinal));
        }
        finally
        {
            await engine.RemoveAsync(container, CancellationToken.None);
        }
    }

    // A process that has run and ended: its number may be anybody's by now, its start time is not.
    private static async Task<LabOwner> EndedProcessAsync()
    {
        var pid = int.Parse((await new ProcessCommand("sh", "-c", "echo $$").RunAsync()).OutputText);
        return LabOwner.Current with { Pid = pid, StartTime = 1 };
    }

    private static async Task<string> StartAsync(IContainerEngine engine, LabOwner owner, string kept, CancellationToken cancellationToken)
    {
        var image = await new ImageStore(engine).EnsureAsync(LabImages.Find("bookworm"), cancellationToken);
        var name = $"sshlab-test-{Guid.NewGuid():N}";
        var labels = new Dictionary<string, string>(LabLabels.For("kept-by-test", "bookworm", kept: kept == "yes", DateTimeOffset.UnixEpoch)) { [LabLabels.Owner] = owner.ToString() };
        await engine.StartAsync(new ContainerSpec(image, name) { Labels = labels }, cancellationToken);
        return name;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(IContainerEngine engine) =>
        [.. (await engine.ListAsync(LabLabels.Owner)).Select(container => container.Name)];
}
