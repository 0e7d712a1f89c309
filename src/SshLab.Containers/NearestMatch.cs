using SshLab.Parsing;

namespace SshLab.Containers;

/// <summary>What somebody probably meant by a word that is not valid.</summary>
internal static class NearestMatch
{
    private const int LongestWord = 100;

    // More than these are a list that hides the answer.
    private const int MostListed = 20;

    /// <summary>Returns the valid word nearest to the given one; null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> valid) => Few(word, valid).FirstOrDefault();

    /// <summary>Returns the valid words near the given one, the nearest first, five at most; none near a word that is far too long.</summary>
    public static IEnumerable<string> Few(string word, IEnumerable<string> valid) => word.Length > LongestWord ? [] :
        valid.Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(2, pair.candidate.Length / 3)
                || (word.Length > 2 && pair.candidate.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .Take(5);

    /// <summary>The error for a word that is not valid: what was given, the nearest matches, and all valid words where they are few.</summary>
    public static BadInputException Error(string what, string word, IReadOnlyCollection<string> valid, string nextStep)
    {
        var listed = valid.Count is > 0 and <= MostListed;
        var near = Few(word, valid).ToList();
        var meant = near.Count == 0 ? "" : $" Did you mean '{near[0]}'?";
        var others = listed ? $" Valid: {string.Join(", ", valid)}." : near.Count > 1 ? $" Also near: {string.Join(", ", near.Skip(1))}." : "";
        return new BadInputException($"There is no {what} '{VisibleText.Of(word, LongestWord)}'.{meant}{others} {nextStep}");
    }

    /// <summary>The edit distance (Levenshtein) without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            previous = current;
        }
        return previous[b.Length];
    }
}
