using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>One change with the state of its path before and after it: enough to make it, to check it and to undo it.</summary>
public sealed record RepairStep
{
    /// <summary>The change's kind (<see cref="Change.Kind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>The absolute path, symbolic links resolved.</summary>
    public required string Path { get; init; }

    /// <summary>The path it is renamed to; null unless it is renamed.</summary>
    public string? NewPath { get; init; }

    /// <summary>The command a person would type to the same effect.</summary>
    public required string Command { get; init; }

    /// <summary>What must stand at <see cref="Path"/> for the step to be made.</summary>
    public required PathState Before { get; init; }

    /// <summary>What stands there afterwards (for a rename: at <see cref="NewPath"/>).</summary>
    public required PathState After { get; init; }

    /// <summary>What became of it.</summary>
    /// <value><see cref="StepOutcome.Planned"/>.</value>
    public StepOutcome Outcome { get; init; }

    /// <summary>The directory whose entry it is.</summary>
    internal string Directory => ServerPath.Parent(Path);

    /// <summary>The last component of the path; empty for <c>/</c>.</summary>
    internal string Name => ServerPath.Name(Path);

    /// <summary>The path at which the thing stands afterwards.</summary>
    internal string ResultPath => NewPath ?? Path;

    /// <summary>Whether the content is what changes.</summary>
    internal bool ChangesContent =>
        Before.Kind == PathKind.File && After.Kind == PathKind.File && NewPath is null
        && Before.Content is not null && After.Content is not null && !Before.Content.AsSpan().SequenceEqual(After.Content);

    /// <summary>Returns the step that takes this one back.</summary>
    internal RepairStep Inverse() => this with
    {
        Path = ResultPath,
        NewPath = NewPath is null ? null : Path,
        Before = After,
        After = Before,
        Outcome = StepOutcome.Planned,
    };
}
