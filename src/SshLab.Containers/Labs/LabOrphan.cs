using SshLab.Containers.Engines;

namespace SshLab.Containers.Labs;

/// <summary>What a container's labels say of its owner.</summary>
internal enum OrphanVerdict
{
    /// <summary>Its owner lives, or it is kept and on record.</summary>
    Wanted,

    /// <summary>Its owner has ended, and nobody else asked for it.</summary>
    Orphan,

    /// <summary>Its owner, or its entry, cannot be seen from here: another machine's, another user's.</summary>
    OutOfSight,
}

/// <summary>Tells labs that nobody owns any more from those that somebody does.</summary>
internal static class LabOrphan
{
    /// <summary>Judges a container by its labels and the entries of kept labs.</summary>
    public static OrphanVerdict Judge(ContainerInfo container, Func<string, LabState?> entry)
    {
        var owner = LabOwner.Parse(container.Labels.GetValueOrDefault(LabLabels.Owner));
        if (owner is null || owner.IsOutOfSight)
            return OrphanVerdict.OutOfSight;
        if (!owner.HasEnded())
            return OrphanVerdict.Wanted;
        if (container.Labels.GetValueOrDefault(LabLabels.Kept) != "yes")
            return OrphanVerdict.Orphan;
        if (container.Labels.GetValueOrDefault(LabLabels.Registry) != StateDirectory.Labs)
            return OrphanVerdict.OutOfSight;
        return container.Labels.GetValueOrDefault(LabLabels.Name) is { } name && LabName.IsOne(name) && entry(name)?.Container == container.Name
            ? OrphanVerdict.Wanted
            : OrphanVerdict.Orphan;
    }

    /// <summary>Removes the keys and the entry of a lab whose owner has ended, unless it is kept and its container stays.</summary>
    /// <param name="directory">The lab's folder.</param>
    /// <param name="engine">The engine whose containers are known.</param>
    /// <param name="containers">The names of the containers that stay on it.</param>
    /// <returns>Whether they were removed.</returns>
    public static bool RemoveFolder(LabDirectory directory, string engine, IReadOnlySet<string> containers)
    {
        var entry = LabName.IsOne(directory.Name) ? LabRegistry.Find(directory.Name) : null;
        // A kept lab may run on an engine that was not asked.
        if (entry is not null && (entry.Engine != engine || containers.Contains(entry.Container)))
            return false;
        directory.Remove();
        if (entry is not null)
            LabRegistry.Forget(entry.Name);
        return true;
    }
}
