namespace SshLab.Diagnosis.Client;

/// <summary>How far two words are apart.</summary>
internal static class Distance
{
    /// <summary>Whether one becomes the other by at most so many letters added, lost or exchanged.</summary>
    public static bool Within(string one, string other, int most)
    {
        if (one.Length > 64 || Math.Abs(one.Length - other.Length) > most)
            return false;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1)));
        }
        return row[^1] <= most;
    }
}
