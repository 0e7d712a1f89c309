namespace SshLab.Containers.Labs;

/// <summary>What a clean-up removed, and what it left alone for want of a view on its owner.</summary>
/// <param name="Removed">What is gone now: containers, key folders, entries, files of builds; a line each.</param>
/// <param name="Left">Containers of owners that cannot be seen from this machine, a line each.</param>
public sealed record PruneResult(IReadOnlyList<string> Removed, IReadOnlyList<string> Left);
