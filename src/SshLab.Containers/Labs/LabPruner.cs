using System.Collections.Concurrent;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;

namespace SshLab.Containers.Labs;

/// <summary>Finds by their labels, and removes, what processes left behind that ended without cleaning up. What belongs to a living process stays.</summary>
public static class LabPruner
{
    private static readonly ConcurrentDictionary<string, bool> Done = new(StringComparer.Ordinal);

    /// <summary>Removes what nobody owns any more.</summary>
    /// <param name="engine">The engine to look on.</param>
    /// <param name="cancellationToken">Stops it; what is removed by then stays so.</param>
    public static async Task<PruneResult> PruneAsync(IContainerEngine engine, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        // Asked first: whoever has ended by now has no container to come.
        var abandoned = LabDirectory.All().Where(directory => directory.OwnerHasEnded()).ToList();
        List<string> removed = [];
        List<string> left = [];
        HashSet<string> stays = new(StringComparer.Ordinal);
        foreach (var container in await engine.ListAsync(LabLabels.Owner, cancellationToken).ConfigureAwait(false))
        {
            var verdict = LabOrphan.Judge(container, LabRegistry.Find);
            if (verdict == OrphanVerdict.Orphan)
            {
                await engine.RemoveAsync(container.Id, cancellationToken).ConfigureAwait(false);
                removed.Add($"container {container.Name}");
                continue;
            }
            stays.Add(container.Name);
            if (verdict == OrphanVerdict.OutOfSight)
                left.Add($"container {container.Name}: another machine or user may still want it");
        }
        foreach (var network in await engine.ListNetworksAsync(LabLabels.Owner, cancellationToken).ConfigureAwait(false))
        {
            // A kept lab keeps its network.
            if (LabOwner.Parse(network.Labels.GetValueOrDefault(LabLabels.Owner))?.HasEnded() == true && await engine.RemoveNetworkAsync(network.Name, cancellationToken).ConfigureAwait(false))
                removed.Add($"network {network.Name}");
        }
        removed.AddRange(abandoned.Where(directory => LabOrphan.RemoveFolder(directory, engine.Name, stays)).Select(directory => $"keys of the lab {directory.Name}"));
        removed.AddRange(await BuildLeftovers.RemoveAsync(engine, cancellationToken).ConfigureAwait(false));
        return new PruneResult(removed, left);
    }

    /// <summary>Prunes once per process and engine, before its first lab.</summary>
    internal static async Task PruneOnceAsync(IContainerEngine engine, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (!Done.TryAdd(engine.Name, value: true))
            return;
        foreach (var line in (await PruneAsync(engine, cancellationToken).ConfigureAwait(false)).Removed)
            progress?.Report($"Removed what an earlier run left: {line}");
    }
}
