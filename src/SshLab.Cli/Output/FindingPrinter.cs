using SshLab.Diagnosis;

namespace SshLab.Cli.Output;

/// <summary>Shows findings: what it is, what proves it, what mends it.</summary>
internal static class FindingPrinter
{
    /// <summary>Shows a finding with the commands that mend it.</summary>
    public static void Print(Page page, Finding finding)
    {
        PrintEvidence(page, finding);
        // What somebody decided is not broken: the command shows what it would take.
        var decided = finding.Cause == Cause.Policy && finding.Changes.Count > 0;
        var verb = decided ? "override" : "mend    ";
        foreach (var change in finding.Changes)
            page.Unbroken($"{verb:dim}  {change.Command:command}", 4);
        if (decided)
            page.Line($"{"next":dim}      Somebody decided it so, and `fix` leaves it alone; `fix --override {finding.Id}` does this.", 4, 10);
        if (finding.NextStep is not null)
            page.Line($"{"next":dim}      {finding.NextStep}", 4, 10);
    }

    /// <summary>Shows a finding and what proves it.</summary>
    public static void PrintEvidence(Page page, Finding finding)
    {
        var (mark, style) = finding.Severity switch
        {
            Severity.Blocker => (page.Rich ? "✗ blocker" : "BLOCKER", "bad"),
            Severity.Risk => (page.Rich ? "! risk" : "RISK", "warn"),
            _ => (page.Rich ? "· advice" : "ADVICE", "dim"),
        };
        var where = finding.Side == Side.Client ? ", on this machine" : "";
        page.Line(new StyledText().With(mark, style).With("  " + finding.Title, "strong").With($"  [{finding.Id}{where}]", "dim"), 0, 2);
        foreach (var evidence in finding.Evidence)
            page.Line($"{"evidence":dim}  {evidence}", 4, 10);
    }
}
