namespace SshLab.Containers.Labs;

/// <summary>What a clean-up removed, and what it left alone because somebody out of sight may own it.</summary>
/// <param name="Removed">What is gone now: containers, networks, key folders, entries, files of builds; a line each.</param>
/// <param name="Left">Containers that another machine or user may still want, a line each.</param>
public sealed record PruneResult(IReadOnlyList<string> Removed, IReadOnlyList<string> Left);
