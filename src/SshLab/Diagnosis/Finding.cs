using SshLab.Repairs;

namespace SshLab.Diagnosis;

/// <summary>One thing a rule found, with what proves it.</summary>
public sealed record Finding
{
    /// <summary>The rule's id.</summary>
    public required string Id { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What kind of cause it has.</summary>
    public required Cause Cause { get; init; }

    /// <summary>Where the fault is, and where <see cref="Changes"/> are made.</summary>
    /// <value><see cref="Side.Server"/>.</value>
    public Side Side { get; init; }

    /// <summary>One line for people, naming the thing itself.</summary>
    public required string Title { get; init; }

    /// <summary>The paths of that side that are at fault, so that people can be shown where on the way they are; empty when it is about none.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The facts that decide, each with where it was read; at least one.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The smallest changes that mend it, in order; empty when there is nothing to write.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Whether it explains the refusal only where nothing else does, because what decides was not seen itself: beside any other blocker it counts as a risk.</summary>
    /// <value>False.</value>
    public bool LastResort { get; init; }

    /// <summary>What to do when <see cref="Changes"/> is empty or does not suffice; null when the changes are all.</summary>
    public string? NextStep { get; init; }
}
