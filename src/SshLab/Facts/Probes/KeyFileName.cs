namespace SshLab.Facts.Probes;

/// <summary>Knows the names that people give to <c>authorized_keys</c> by mistake. Pure.</summary>
internal static class KeyFileName
{
    private const string Right = "authorized_keys";
    private const int MostMistakes = 3;

    /// <summary>Whether a file's name is that of a key file, or almost: letters wrong, missing or in the wrong case, another divider, an ending too many.</summary>
    public static bool IsAlmost(string name)
    {
        var plain = name.ToLowerInvariant().TrimStart('.').Replace('-', '_').Replace(' ', '_');
        return Distance(plain, Right) <= MostMistakes
            || (plain.Length > Right.Length && (plain.StartsWith(Right, StringComparison.Ordinal) || Distance(plain.Split('.', '~')[0], Right) <= MostMistakes));
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.Length];
    }
}
