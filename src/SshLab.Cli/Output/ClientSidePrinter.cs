using SshLab.Diagnosis;
using SshLab.Diagnosis.ClientSide;
using SshLab.Facts.Reports;

namespace SshLab.Cli.Output;

/// <summary>Shows what this side alone can say of a refusal, and what to ask the server's administrator to run.</summary>
internal static class ClientSidePrinter
{
    /// <summary>Prints the class of causes, and the lines that say so.</summary>
    public static void Print(Page page, ClientVerdict verdict)
    {
        page.Line();
        page.Line(new StyledText().With(page.Rich ? "▶ class" : "CLASS", "warn").With("  " + verdict.Means, "strong").With($"  [{JsonOutput.Word(verdict.Class)}]", "dim"), 0, 2);
        foreach (var line in verdict.Evidence)
            page.Line($"{"ssh says":dim}  {line}", 4, 10);
        if (verdict.Candidates.Count > 0)
            page.Line($"{"could be":dim}  {string.Join(", ", verdict.Candidates)}", 4, 10);
    }

    /// <summary>Prints the line to send, never broken, and what to do with its answer.</summary>
    public static void PrintQuestion(Page page, DiagnosisReport report, string words)
    {
        page.Line();
        page.Line($"{"Ask the server's administrator":strong} to run this one line there, as root or with sudo. It changes nothing, and prints a report without secrets:");
        page.Line();
        page.Unbroken($"{ReportRequest.Line(Diagnoser.QuestionOf(report.Facts)):command}");
        page.Line();
        page.Unbroken($"What it prints, pasted into a file, is judged by  {"sshlab diagnose " + words + " --report FILE":command}");
        page.Unbroken($"To read first what it does:  {"sshlab diagnose " + words + " --print-probe":command}");
    }
}
