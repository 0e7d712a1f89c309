using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Processes;
using SshLab.Testcontainers;
using SshLab.Testcontainers.Engines;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>What a crash leaves is found by its labels, without a reaper.</summary>
[CancelAfter(120_000)]
public sealed class EnginePruneTests
{
    [Test]
    public async Task What_a_crash_left_is_removed_and_a_living_host_stays(CancellationToken cancellationToken)
    {
        using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);
        await using var host = new SshLabBuilder().Build();
        await host.StartAsync(cancellationToken);
        var living = (await Containers.OfNameAsync(host.Name, cancellationToken)).ShouldHaveSingleItem();
        // A process that has run and ended: its number may be anybody's by now, its start time is not.
        var pid = (await new ProcessCommand("sh", "-c", "echo $$").RunAsync(cancellationToken)).OutputText.Trim();
        var ended = string.Join('/', [.. living.Labels["sshlab.owner"].Split('/')[..3], pid, "1"]);
        var orphan = $"sshlab-test-{Guid.NewGuid():N}";
        await engine.StartAsync(
            new ContainerSpec(ImageStore.Tag(LabImages.Find("bookworm")), orphan) { Labels = new Dictionary<string, string>(living.Labels) { ["sshlab.owner"] = ended, ["sshlab.name"] = "gone-otter" } }, cancellationToken);

        var pruned = await LabPruner.PruneAsync(engine, cancellationToken);

        pruned.Removed.ShouldContain($"container {orphan}");
        (await Containers.OfNameAsync(orphan, cancellationToken)).ShouldBeEmpty();
        (await host.ExecAsync(["true"], cancellationToken)).ExitCode.ShouldBe(0);
    }
}
