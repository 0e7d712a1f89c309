namespace SshLab.Diagnosis.KeyContent;

/// <summary>How alike two texts are, in edits (a character lost, added or changed), within a bound.</summary>
internal static class Similarity
{
    /// <summary>Returns the edits between two short texts; more than <paramref name="most"/> when there are more.</summary>
    public static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }

    /// <summary>Finds the beginning of a text that is most like the pattern; null when all differ by more than the bound. Takes (pattern × bound) steps.</summary>
    public static (int Edits, int End)? Best(string pattern, ReadOnlySpan<char> text, int most)
    {
        var width = (2 * most) + 1;
        var previous = new int[width + 2];
        var current = new int[width + 2];
        // Cell d + 1 of a row stands for text position (row + d - most); the cells at both ends are walls.
        Array.Fill(previous, most + 1);
        for (var j = 0; j <= most; j++)
            previous[j + most + 1] = j;
        for (var i = 1; i <= pattern.Length; i++)
        {
            Array.Fill(current, most + 1);
            var least = most + 1;
            for (var d = 0; d < width; d++)
            {
                var j = i + d - most;
                if (j < 0 || j > text.Length)
                    continue;
                var edits = previous[d + 2] + 1;
                if (j > 0)
                    edits = Math.Min(edits, Math.Min(current[d] + 1, previous[d + 1] + (pattern[i - 1] == text[j - 1] ? 0 : 1)));
                current[d + 1] = edits;
                least = Math.Min(least, edits);
            }
            if (least > most)
                return null;
            (previous, current) = (current, previous);
        }
        return End(previous, pattern.Length, text, most);
    }

    private static (int, int)? End(int[] row, int length, ReadOnlySpan<char> text, int most)
    {
        (int Edits, int End)? best = null;
        for (var d = 0; d < row.Length - 2; d++)
        {
            var j = length + d - most;
            if (j < 0 || j > text.Length || row[d + 1] > most)
                continue;
            // Of equally good ends the one at the end of a word is meant.
            var atWord = j == text.Length || text[j] is ' ' or '\t' or '\r';
            if (best is null || row[d + 1] < best.Value.Edits || (row[d + 1] == best.Value.Edits && atWord))
                best = (row[d + 1], j);
        }
        return best;
    }
}
