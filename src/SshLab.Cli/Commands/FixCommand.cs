using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Cli.Ways;
using SshLab.Containers;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab fix</c>: diagnoses, shows what it would change, asks, changes it, and proves it by a login.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var login = new LoginArguments();
        var dryRun = CommonOptions.DryRun();
        var yes = CommonOptions.Yes();
        var overrides = new Option<string[]>("--override") { Description = "Also change what somebody decided, by the finding's id; may be given again.", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var command = new Command("fix", "Mends what blocks the login: the smallest changes, shown first, undone by `undo`.") { dryRun, yes, overrides, json };
        login.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var ids = Known(parsed.GetValue(overrides) ?? []);
            var request = await login.ReadAsync(parsed, cancellation);
            await using var start = await FixStart.OpenAsync(terminal, request, ids, cancellation);
            var (way, before) = (start.Way, start.Report);
            var result = new FixResult(before, RepairPlan.From(before, ids), parsed.GetValue(dryRun));
            var asJson = parsed.GetValue(json);
            FixPrinter.PrintPlan(asJson ? terminal.Error : terminal.Out, result);
            if (!result.Plan.IsEmpty && !result.DryRun && await terminal.MayChangeAsync(parsed.GetValue(yes), Question(result.Plan.Steps.Count), cancellation))
            {
                var entry = await Outcome.WaitingAsync(terminal, "Making the changes", result.Plan.Steps, () => new Repairer(Journal.Open()).ApplyAsync(way, result.Plan, cancellation));
                result = result with { Entry = entry, After = await Outcome.ProveAsync(terminal, before, start.FailedLogins, way, cancellation), FailedLogins = start.FailedLogins };
            }
            if (asJson)
                JsonOutput.Write(terminal, FixJson.Of(result));
            else
                FixPrinter.PrintResult(terminal.Out, request, result);
            return ExitCodeOf(result);
        });
        return command;
    }

    private static int ExitCodeOf(FixResult result)
    {
        if (result.Plan.IsEmpty)
            return result.Before.Login != LoginOutcome.Accepted && result.Plan.Findings.Any(IsRefused) ? ExitCode.RefusedToChange : Outcome.ExitCodeOf(result.Before);
        return result.DryRun ? ExitCode.Done : Outcome.ExitCodeOf(result.After ?? result.Before);
    }

    /// <summary>Whether a change is known that would help, and was not made: unsafe, not possible there, or decided by somebody.</summary>
    private static bool IsRefused(PlannedFinding planned) => planned.Decision is RepairDecision.Unsafe or RepairDecision.NeedsTool or RepairDecision.NeedsOverride
        || planned is { Decision: RepairDecision.Environment, Finding.Cause: not Cause.Environment };

    private static string Question(int changes) => changes == 1 ? "Make this change?" : $"Make these {changes} changes?";

    private static HashSet<string> Known(string[] ids)
    {
        var known = RuleBook.Rules.Select(rule => rule.Id).ToList();
        return ids.FirstOrDefault(id => !known.Contains(id)) is { } unknown
            ? throw NearestMatch.Error("finding", unknown, known, "`sshlab explain` lists them with their titles.")
            : [.. ids];
    }
}
