using SshLab.Parsing;

namespace SshLab.Logins;

/// <summary>Cuts what ssh printed into lines that are safe to keep and to print. Pure.</summary>
public static class TraceLines
{
    /// <summary>How many lines are kept: the first and the last half of them.</summary>
    public const int MostLines = 2000;

    /// <summary>How many characters of a line are kept.</summary>
    public const int LongestLine = 1000;

    /// <summary>Returns the lines, without empty ones, bounded in number and length, control characters written out.</summary>
    public static IReadOnlyList<string> From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r', ' ', '\t')).Where(line => line.Length > 0)];
        var leftOut = lines.Count - MostLines;
        if (leftOut > 0)
        {
            lines.RemoveRange(MostLines / 2, leftOut);
            lines.Insert(MostLines / 2, $"… {leftOut} lines left out …");
        }
        return [.. lines.Select(line => VisibleText.Of(line, LongestLine))];
    }
}
