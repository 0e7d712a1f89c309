using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>
/// Turns changes into steps with the state before and after each, by keeping account of what the steps so far will
/// have made of every path. Pure.
/// </summary>
internal sealed class StepBuilder(ServerFacts facts)
{
    private readonly Dictionary<string, PathState> _states = new(StringComparer.Ordinal);
    private readonly List<RepairStep> _steps = [];

    public IReadOnlyList<RepairStep> Steps => _steps;

    /// <summary>The directories that the steps work in, as far as the facts know them.</summary>
    public IReadOnlyDictionary<string, string> Directories => _steps
        .SelectMany(step => step.NewPath is null ? [step.Directory] : new[] { step.Directory, ServerPath.Parent(step.NewPath) })
        .Distinct(StringComparer.Ordinal)
        .Where(path => facts.Paths.GetValueOrDefault(path)?.Identity is not null)
        .ToDictionary(path => path, path => facts.Paths[path].Identity!, StringComparer.Ordinal);

    /// <summary>Adds a change's step; one that changes nothing any more adds none.</summary>
    /// <returns>Why the change cannot be made, as a clause; null when it can.</returns>
    public string? Add(Change change) => change switch
    {
        SetMode mode => AddAttributes(change, state => state with { Mode = (state.Mode | mode.Add) & ~mode.Clear }),
        SetOwner owner => AddAttributes(change, state => state with { Uid = owner.Uid, Gid = owner.Gid ?? state.Gid, Mode = WithoutSetId(state) }),
        Relabel => facts.Paths.GetValueOrDefault(change.Path)?.ExpectedContext is { } label
            ? AddAttributes(change, state => state with { Context = label })
            : $"the label that the policy expects of {change.Path} is not known",
        ReplaceContent replace => AddContent(replace),
        Rename rename => AddRename(rename),
        CreateDirectory create => AddNew(change, new PathState { Kind = PathKind.Directory, Mode = create.Mode, Uid = create.Uid, Gid = create.Gid }),
        CreateFile create => AddNew(change, new PathState { Kind = PathKind.File, Mode = create.Mode, Uid = create.Uid, Gid = create.Gid, Content = create.Content.ToArray() }),
        _ => $"a change of kind {change.Kind} cannot be made",
    };

    private string? AddAttributes(Change change, Func<PathState, PathState> alter)
    {
        if (State(change.Path) is not { Kind: PathKind.File or PathKind.Directory } before)
            return NotKnown(change.Path);
        var after = alter(before);
        if (after != before)
            Add(change, before, after);
        return null;
    }

    private string? AddContent(ReplaceContent change)
    {
        if (State(change.Path) is not { Kind: PathKind.File } before)
            return NotKnown(change.Path);
        if (before.Content is { } known && !known.AsSpan().SequenceEqual(change.Before.Span))
            return $"another change alters the content of {change.Path} first";
        before = before with { Content = change.Before.ToArray() };
        if (!change.Before.Span.SequenceEqual(change.After.Span))
            Add(change, before, before with { Content = change.After.ToArray(), Identity = null });
        return null;
    }

    private string? AddRename(Rename change)
    {
        if (State(change.Path) is not { Kind: PathKind.File } before)
            return NotKnown(change.Path);
        if (State(change.NewPath) is { Kind: not PathKind.Missing })
            return $"{change.NewPath} stands there already";
        _steps.Add(Step(change, before, before) with { NewPath = change.NewPath });
        _states[change.Path] = PathState.Missing;
        _states[change.NewPath] = before;
        return null;
    }

    private string? AddNew(Change change, PathState after)
    {
        if (State(change.Path) is { Kind: not PathKind.Missing })
            return $"{change.Path} stands there already";
        Add(change, PathState.Missing, after);
        return null;
    }

    private void Add(Change change, PathState before, PathState after)
    {
        _steps.Add(Step(change, before, after));
        _states[change.Path] = after;
    }

    private static RepairStep Step(Change change, PathState before, PathState after) =>
        new() { Kind = change.Kind, Path = change.Path, Command = change.Command, Before = before, After = after };

    private PathState? State(string path) =>
        _states.TryGetValue(path, out var state) ? state
        : facts.Paths.TryGetValue(path, out var seen) ? PathState.From(seen)
        : null;

    private string NotKnown(string path) => facts.Paths.GetValueOrDefault(path)?.Kind == PathKind.Missing
        ? $"{path} does not exist"
        : $"the state of {path} could not be seen well enough to change it and to undo that";

    /// <summary>The kernel clears a file's set-id bits when its owner changes.</summary>
    private static int WithoutSetId(PathState state) => state.Kind == PathKind.File ? state.Mode & 0b001_111_111_111 : state.Mode;
}
