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

    /// <summary>The paths that a rule is added for: the labels of those, and of everything below them, are known only afterwards.</summary>
    private readonly List<string> _ruled = [];

    public IReadOnlyList<RepairStep> Steps => _steps;

    /// <summary>The directories that the steps work in, as far as the facts know them.</summary>
    public IReadOnlyDictionary<string, string> Directories => _steps.OfType<PathStep>()
        .SelectMany(step => step.NewPath is null ? [step.Directory] : new[] { step.Directory, ServerPath.Parent(step.NewPath) })
        .Distinct(StringComparer.Ordinal)
        .Where(path => facts.Paths.GetValueOrDefault(path)?.Identity is not null)
        .ToDictionary(path => path, path => facts.Paths[path].Identity!, StringComparer.Ordinal);

    /// <summary>Adds a change's step; one that changes nothing any more adds none.</summary>
    /// <returns>Why the change cannot be made, as a clause; null when it can.</returns>
    public string? Add(Change change) => change switch
    {
        SetMode mode => AddAttributes(mode, state => state with { Mode = (state.Mode | mode.Add) & ~mode.Clear }),
        SetOwner owner => AddAttributes(owner, state => state with { Uid = owner.Uid, Gid = owner.Gid ?? state.Gid, Mode = WithoutSetId(state) }),
        Relabel relabel => AddLabel(relabel),
        ReplaceContent replace => AddContent(replace),
        Rename rename => AddRename(rename),
        CreateDirectory create => AddNew(create, new PathState { Kind = PathKind.Directory, Mode = create.Mode, Uid = create.Uid, Gid = create.Gid }),
        CreateFile create => AddNew(create, new PathState { Kind = PathKind.File, Mode = create.Mode, Uid = create.Uid, Gid = create.Gid, Content = create.Content.ToArray() }),
        RemoveFile remove => AddRemoval(remove),
        ChangeAccount account => AddAccount(account),
        TidyIdentity tidy => AddTidied(tidy),
        SettingChange setting => AddSetting(setting),
        RestartSshd restart => AddRestart(restart),
        ReloadSshd reload => AddReload(reload),
        _ => $"a change of kind {change.Kind} cannot be made",
    };

    private string? AddSetting(SettingChange change)
    {
        _steps.Add(new SettingStep
        {
            Kind = change.Kind,
            Command = change.Command,
            Setting = change.Setting,
            Before = change.Earlier,
            After = change.NewValue,
            Overrides = change.Overrides,
        });
        _ruled.AddRange(change.Paths);
        return null;
    }

    private string? AddAccount(ChangeAccount change)
    {
        _steps.Add(new AccountStep { Kind = change.Kind, Command = change.Command, Account = change.Setting, Before = change.Before, After = change.After });
        return null;
    }

    private string? AddRestart(RestartSshd change)
    {
        var ports = _steps.OfType<SettingStep>().Where(step => step.Setting.Kind == PolicySettingKind.Port).Select(step => step.Setting.Name);
        _steps.Add(new RestartStep { Kind = change.Kind, Command = change.Command, Service = change.Service, Program = change.Program, Ports = [.. ports] });
        return null;
    }

    private string? AddReload(ReloadSshd change)
    {
        _steps.Add(new ReloadStep { Kind = change.Kind, Command = change.Command, Reloads = change.Program });
        return null;
    }

    /// <summary>The label is the one that the policy has now, unless a rule that an earlier step adds has a say in it.</summary>
    private string? AddLabel(Relabel change)
    {
        if (State(change.Path) is not { Kind: PathKind.File or PathKind.Directory } before)
            return NotKnown(change.Path);
        if (before.Context is null)
            return $"the label that {change.Path} has now is not known";
        // Without matchpathcon nobody has said what the policy expects; restorecon knows it too, and says it when its turn comes.
        var unsaid = facts.Selinux is { MissingTools: var missing } && missing.Contains("matchpathcon") && !missing.Contains("restorecon");
        if (!unsaid && !_ruled.Any(ruled => ServerPath.IsWithin(change.Path, ruled)))
        {
            return facts.Paths.GetValueOrDefault(change.Path)?.ExpectedContext is { } label
                ? AddAttributes(change, state => state with { Context = label })
                : $"the label that the policy expects of {change.Path} is not known";
        }
        var after = before with { Context = null };
        _steps.Add(Step(change, before, after) with { LabelOfPolicy = true });
        _states[change.Path] = after;
        return null;
    }

    private string? AddAttributes(PathChange change, Func<PathState, PathState> alter)
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

    private string? AddRemoval(RemoveFile change)
    {
        if (State(change.Path) is not { Kind: PathKind.File } before)
            return NotKnown(change.Path);
        Add(change, before with { Content = change.Content.ToArray() }, PathState.Missing);
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

    /// <summary>The damaged file is kept under another name, so that nothing of it has to be written down to restore it.</summary>
    private string? AddTidied(TidyIdentity change)
    {
        if (AddRename(new Rename(change.Path, change.Copy)) is { } reason)
            return reason;
        var kept = _states[change.Copy];
        var after = new PathState { Kind = PathKind.File, Mode = kept.Mode, Uid = kept.Uid, Gid = kept.Gid };
        _steps.Add(Step(change, PathState.Missing, after) with { TidiedFrom = change.Copy });
        _states[change.Path] = after;
        return null;
    }

    private string? AddNew(PathChange change, PathState after)
    {
        if (State(change.Path) is { Kind: not PathKind.Missing })
            return $"{change.Path} stands there already";
        Add(change, PathState.Missing, after);
        return null;
    }

    private void Add(PathChange change, PathState before, PathState after)
    {
        _steps.Add(Step(change, before, after));
        _states[change.Path] = after;
    }

    private static PathStep Step(PathChange change, PathState before, PathState after) =>
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
