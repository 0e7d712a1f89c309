using System.Text.Json.Nodes;
using SshLab.Logins;

namespace SshLab.Cli.Output;

/// <summary>Shows ssh's trace with the lines that matter marked, and what they mean below them.</summary>
internal static class TracePrinter
{
    public static void Print(Page page, LoginAttempt attempt)
    {
        page.Headline("What ssh said");
        page.Command("$ " + attempt.Command, 0);
        foreach (var line in TraceExplainer.Explain(attempt.Trace))
            Print(page, line);
    }

    /// <summary>Returns the report's object with the trace added.</summary>
    public static JsonObject AddTo(JsonObject report, LoginAttempt? attempt)
    {
        report["trace"] = JsonOutput.Array(TraceExplainer.Explain(attempt?.Trace ?? []).Select(line =>
            new JsonObject { ["line"] = line.Text, ["mark"] = JsonOutput.Word(line.Mark), ["explanation"] = line.Explanation }));
        return report;
    }

    private static void Print(Page page, ExplainedLine line)
    {
        var style = line.Mark == TraceMark.Decides ? "bad" : "warn";
        if (line.Mark == TraceMark.Normal)
            page.Unbroken($"{line.Text:dim}", 2);
        else
            page.Unbroken(new StyledText().With(page.Rich ? "▶ " : "> ", style).With(line.Text, "strong"));
        if (line.Explanation is not null)
            page.Line(new StyledText().With(page.Rich ? "↳ " : "^ ").With(line.Explanation, style), 6, 2);
    }
}
