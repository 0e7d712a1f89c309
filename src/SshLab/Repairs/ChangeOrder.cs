using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Puts the changes of several findings together: each once, those of one thing merged, in an order that works. Pure.</summary>
internal static class ChangeOrder
{
    /// <summary>
    /// The policy comes first, since labels follow it. What stands already then gets owner, mode and label, from the top down,
    /// so that each next thing can be reached; then come contents, creations and renames, and the attributes of what those made.
    /// A restart is last: it is to find everything in place.
    /// </summary>
    /// <returns>The changes; null when two of them contradict each other.</returns>
    public static IReadOnlyList<Change>? Merge(IReadOnlyList<Change> changes, ServerFacts facts)
    {
        var merged = new List<Change>();
        foreach (var change in changes)
        {
            var index = merged.FindIndex(known => IsOfSame(known, change));
            if (index < 0)
                merged.Add(change);
            else if (Combine(merged[index], change) is { } one)
                merged[index] = one;
            else
                return null;
        }
        var settings = merged.OfType<SettingChange>().OrderBy(Rank);
        var attributes = merged.OfType<PathChange>().Where(change => change is SetMode or SetOwner or Relabel).ToList();
        var standing = attributes.Where(change => Stands(facts, change.Path))
            .OrderBy(change => change.Path.Count(c => c == '/')).ThenBy(change => change.Path, StringComparer.Ordinal).ThenBy(Rank);
        var others = merged.OfType<PathChange>().Except(attributes);
        var later = attributes.Where(change => !Stands(facts, change.Path)).OrderBy(Rank);
        return [.. settings, .. merged.OfType<ChangeAccount>(), .. standing, .. others, .. later, .. Starts(merged)];
    }

    /// <summary>A new start reads the configuration as well.</summary>
    private static IEnumerable<Change> Starts(List<Change> changes) =>
        changes.OfType<RestartSshd>().Any() ? changes.OfType<RestartSshd>() : changes.OfType<ReloadSshd>();

    private static bool IsOfSame(Change one, Change other) => (one, other) switch
    {
        (SettingChange first, SettingChange second) => first.Setting == second.Setting,
        (ChangeAccount first, ChangeAccount second) => first.Setting == second.Setting,
        (PathChange first, PathChange second) => first.GetType() == second.GetType() && first.Path == second.Path,
        _ => one.GetType() == other.GetType(),
    };

    private static Change? Combine(Change one, Change other) => (one, other) switch
    {
        (SetMode first, SetMode second) => new SetMode(first.Path, first.Clear | second.Clear, (first.Add | second.Add) & ~(first.Clear | second.Clear)),
        (ReplaceContent first, ReplaceContent second) => Combine(first, second),
        (CreateFile first, CreateFile second) => first.Content.Span.SequenceEqual(second.Content.Span) ? first : null,
        (Relabel first, Relabel second) => first with { Recursive = first.Recursive || second.Recursive },
        _ => one == other ? one : null,
    };

    private static ReplaceContent? Combine(ReplaceContent one, ReplaceContent other)
    {
        if (!one.Before.Span.SequenceEqual(other.Before.Span))
            return null;
        if (one.After.Span.SequenceEqual(other.After.Span))
            return one;
        return ContentMerge.Combine(one.Before.Span, one.After.Span, other.After.Span) is { } both
            ? one with { After = both, TypedCommand = $"{one.TypedCommand}; {other.TypedCommand}" }
            : null;
    }

    private static bool Stands(ServerFacts facts, string path) => facts.Paths.GetValueOrDefault(path)?.Kind is PathKind.File or PathKind.Directory;

    private static int Rank(PathChange change) => change switch { SetOwner => 0, SetMode => 1, _ => 2 };

    /// <summary>An equivalence is set before rules of single paths: the policy refuses one over a directory that has rules.</summary>
    private static int Rank(SettingChange change) => change switch { SetBoolean => 0, EquateFileContext => 1, AddFileContext => 2, _ => 3 };
}
