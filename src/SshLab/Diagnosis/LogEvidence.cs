using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>Adds to findings what sshd's own log says of them, where a login was watched. Pure.</summary>
internal static class LogEvidence
{
    private const int MostLines = 3;

    /// <summary>Returns the finding with the log lines about its fault; a line about a path only where the finding is about that path.</summary>
    public static Finding Added(Finding finding, ServerLogFacts? log)
    {
        if (log is null || finding.Severity != Severity.Blocker)
            return finding;
        var lines = ServerLogLexicon.Telling(log.Lines, finding.Id)
            .Where(line => !line.Contains("bad ownership or modes for", StringComparison.Ordinal) || finding.Paths.Any(path => line.TrimEnd().EndsWith(" " + path, StringComparison.Ordinal)))
            .Where(line => !finding.Evidence.Any(evidence => evidence.Contains(line, StringComparison.Ordinal)))
            .Take(MostLines).Select(line => $"sshd's log ({log.Source}): {line}").ToList();
        return lines.Count == 0 ? finding : finding with { Evidence = [.. finding.Evidence, .. lines] };
    }
}
