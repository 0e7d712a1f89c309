using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Cli.Output;

/// <summary>Shows what sshd's own log said of a login that was watched, and the facts where no cause was found.</summary>
internal static class ServerLogPrinter
{
    private const int LastLines = 12;

    /// <summary>Prints the lines that give a reason; the last ones where none does.</summary>
    public static void Print(Page page, ServerLogFacts log)
    {
        page.Line();
        if (log.Lines.Count == 0)
        {
            page.Line($"{"sshd's log":strong}  nothing came, or the log was not found; the log level was raised for this one login, and put back.");
            return;
        }
        var reasons = ServerLogLexicon.ReasonsIn(log.Lines);
        page.Line($"{"sshd's log":strong}  {log.Source}, {(reasons.Count > 0 ? "the lines that give a reason" : "the last lines; none gives a reason")}");
        foreach (var line in reasons.Count > 0 ? reasons : [.. log.Lines.Skip(log.Lines.Count - LastLines)])
            page.Unbroken($"{line}", 2);
    }

    /// <summary>Prints what was seen, for whoever looks further.</summary>
    public static void PrintFacts(Page page, FactSet facts)
    {
        page.Line();
        page.Line($"{"No cause was found.":strong} This is what was seen:");
        foreach (var fact in FactSummary.Of(facts))
            page.Line($"{fact}", 2, 4);
    }
}
