using SshLab.Cli.Commands;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Cli.Output;

/// <summary>Shows what <c>fix</c> is going to do, what it leaves alone and why, and how the login ends afterwards.</summary>
internal static class FixPrinter
{
    public static void PrintPlan(Page page, FixResult result)
    {
        ReportPrinter.PrintLogin(page, result.Before);
        foreach (var planned in result.Plan.Findings.Where(planned => planned.Decision == RepairDecision.Mended))
        {
            page.Line();
            FindingPrinter.PrintEvidence(page, planned.Finding);
        }
        PrintLeftAlone(page, [.. result.Plan.Findings.Where(planned => planned.Decision != RepairDecision.Mended)]);
        if (!result.Plan.IsEmpty)
        {
            page.Line();
            page.Line($"{(result.DryRun ? "Would be changed, in this order" : "To be changed, in this order"):strong}");
            foreach (var side in result.Plan.Steps.GroupBy(step => step.Side))
            {
                if (result.Plan.Steps.Any(step => step.Side == Side.Client))
                    page.Line($"{(side.Key == Side.Client ? "on this machine" : "on the server"):dim}", 2);
                foreach (var step in side)
                    page.Command(step.Command, 4);
            }
        }
        foreach (var warning in result.Plan.Warnings)
            page.Line($"{"Note:":warn} {warning}", 2);
        foreach (var id in result.Plan.UnusedOverrides)
            page.Line($"{"Note:":warn} --override {id}: there is no such finding.", 2);
    }

    public static void PrintResult(Page page, LoginRequest request, FixResult result)
    {
        page.Line();
        if (result.After is { } after)
        {
            ReportPrinter.PrintLogin(page, after);
            if (result.WhyNotProven is { } why)
                page.Line($"{"Note:":warn} {why}", 2);
            if (after.Login != LoginOutcome.Accepted)
                after.Judgement.Findings.Where(finding => finding.Severity == Severity.Blocker).ToList().ForEach(finding => FindingPrinter.Print(page, finding));
            page.Line();
            page.Unbroken($"{"Undo:":strong}  {"sshlab undo " + request.Words:command}");
        }
        else if (result.Plan.IsEmpty)
        {
            page.Line(result.Before.Login == LoginOutcome.Accepted ? $"There is nothing to mend: {"the login works":good}." : (StyledText)$"There is nothing that fix may mend here; nothing was changed.");
            NextStepPrinter.Print(page, request, result.Before, traced: false, mayFix: false);
        }
        else
        {
            page.Line(result.DryRun ? $"{"Dry run: nothing was changed.":strong}" : (StyledText)$"{"Nothing was changed.":strong}");
        }
    }

    private static void PrintLeftAlone(Page page, IReadOnlyList<PlannedFinding> left)
    {
        if (left.Count == 0)
            return;
        page.Line();
        page.Line($"{"Left as it is":strong}");
        foreach (var planned in left)
            page.Line($"{planned.Finding.Id:command}  {planned.Reason}", 2);
    }
}
