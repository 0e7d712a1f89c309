using System.Text.Json.Serialization;
using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>A step that changes what stands at a path.</summary>
public sealed record PathStep : RepairStep
{
    /// <summary>The absolute path, symbolic links resolved.</summary>
    public required string Path { get; init; }

    /// <summary>The path it is renamed to; null unless it is renamed.</summary>
    public string? NewPath { get; init; }

    /// <summary>What must stand at <see cref="Path"/> for the step to be made.</summary>
    public required PathState Before { get; init; }

    /// <summary>What stands there afterwards (for a rename: at <see cref="NewPath"/>).</summary>
    public required PathState After { get; init; }

    /// <summary>
    /// Whether it gives the label that the policy has for the path when its turn comes, because an earlier step changes that;
    /// once made, <see cref="After"/> has the label that was given.
    /// </summary>
    public bool LabelOfPolicy { get; init; }

    /// <summary>
    /// The file, in the same directory, whose private key is written here with its text in order; null for all other steps. Neither text is
    /// ever told: the old one stays in that file.
    /// </summary>
    public string? TidiedFrom { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Subject => Path;

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

    internal override RepairStep Inverse() => this with
    {
        Path = ResultPath,
        NewPath = NewPath is null ? null : Path,
        Before = After,
        After = Before,
        LabelOfPolicy = false,
        Outcome = StepOutcome.Planned,
    };

    /// <summary>The server tells the identity of what it made (a dash where there is none), and a label that only it knew.</summary>
    internal override RepairStep AsMade(string told)
    {
        var words = told.Split(' ');
        return this with
        {
            Outcome = StepOutcome.Made,
            After = After with { Identity = words[0].Contains(':', StringComparison.Ordinal) ? words[0] : null, Context = words is [_, { Length: > 0 } label] ? label : After.Context },
        };
    }
}
