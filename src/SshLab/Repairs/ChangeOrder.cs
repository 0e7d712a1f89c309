using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Puts the changes of several findings together: each once, those of one thing merged, in an order that works. Pure.</summary>
internal static class ChangeOrder
{
    /// <summary>
    /// What stands already first gets owner, mode and label, from the top down, so that each next thing can be reached;
    /// then come contents, creations and renames; at last the attributes of what those made.
    /// </summary>
    /// <returns>The changes; null when two of them contradict each other.</returns>
    public static IReadOnlyList<Change>? Merge(IReadOnlyList<Change> changes, ServerFacts facts)
    {
        var merged = new List<Change>();
        foreach (var change in changes)
        {
            var index = merged.FindIndex(known => known.GetType() == change.GetType() && known.Path == change.Path);
            if (index < 0)
                merged.Add(change);
            else if (Combine(merged[index], change) is { } one)
                merged[index] = one;
            else
                return null;
        }
        var attributes = merged.Where(change => change is SetMode or SetOwner or Relabel).ToList();
        var standing = attributes.Where(change => Stands(facts, change.Path))
            .OrderBy(change => change.Path.Count(c => c == '/')).ThenBy(change => change.Path, StringComparer.Ordinal).ThenBy(Rank);
        var later = attributes.Where(change => !Stands(facts, change.Path)).OrderBy(Rank);
        return [.. standing, .. merged.Except(attributes), .. later];
    }

    private static Change? Combine(Change one, Change other) => (one, other) switch
    {
        (SetMode first, SetMode second) => new SetMode(first.Path, first.Clear | second.Clear, (first.Add | second.Add) & ~(first.Clear | second.Clear)),
        (ReplaceContent first, ReplaceContent second) => Combine(first, second),
        (CreateFile first, CreateFile second) => first.Content.Span.SequenceEqual(second.Content.Span) ? first : null,
        (Rename or SetOwner or Relabel or CreateDirectory, _) => one == other ? one : null,
        _ => null,
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

    private static int Rank(Change change) => change switch { SetOwner => 0, SetMode => 1, _ => 2 };
}
