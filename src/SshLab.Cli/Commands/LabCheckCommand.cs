using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab check NAME</c>: a real login now against what the lab's scenario says, and the diagnosis.</summary>
internal static class LabCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = LabCommand.Name();
        var json = CommonOptions.Json();
        var command = new Command("check", "Logs in to a lab, compares that with what its scenario says, and diagnoses.") { name, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var lab = await Lab.AttachAsync(parsed.GetRequiredValue(name), cancellation);
            var report = await Outcome.DiagnoseAsync(terminal, lab.Target, lab.Root, cancellation);
            var scenario = lab.ScenarioId is { } id ? ScenarioCatalogue.Find(id) : null;
            var expected = scenario?.Expect(lab.Image) ?? Expectation.Harmless;
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, Json(lab, report, expected));
            else
                Print(terminal.Out, lab, report, scenario, expected);
            return Outcome.ExitCodeOf(report);
        });
        return command;
    }

    private static bool IsAsExpected(DiagnosisReport report, Expectation expected) =>
        report.Login == expected.Login
        && Ids(report, Severity.Blocker).SequenceEqual(expected.Findings.Order(StringComparer.Ordinal))
        && !expected.Risks.Except(Ids(report, Severity.Risk)).Any();

    private static IEnumerable<string> Ids(DiagnosisReport report, Severity severity) =>
        report.Judgement.Findings.Where(finding => finding.Severity == severity).Select(finding => finding.Id).Order(StringComparer.Ordinal);

    private static void Print(Page page, Lab lab, DiagnosisReport report, IScenario? scenario, Expectation expected)
    {
        page.Line($"{lab.Name:command}  {lab.Image.Name}, {(scenario is null ? "healthy" : $"{scenario.Id}: {scenario.Title}")}");
        page.Line($"{"should be":dim}  login {JsonOutput.Word(expected.Login)}{Listed(expected.Findings, expected.Risks)}", 2);
        page.Line($"{"is now":dim}     login {JsonOutput.Word(report.Login)}{Listed([.. Ids(report, Severity.Blocker)], [.. Ids(report, Severity.Risk)])}", 2);
        page.Line(IsAsExpected(report, expected) ? $"  {"as the scenario says":good}" : (StyledText)$"  {"not (any more) as the scenario says":warn}");
        if (scenario is not null)
            page.Line($"{"hint":dim}       {scenario.Hint}", 2);
        page.Line();
        ReportPrinter.Print(page, report);
    }

    private static string Listed(IReadOnlyCollection<string> blockers, IReadOnlyCollection<string> risks) =>
        (blockers.Count == 0 ? ", no blocker" : $", {string.Join(", ", blockers)}") + (risks.Count == 0 ? "" : $", risk: {string.Join(", ", risks)}");

    private static JsonObject Json(Lab lab, DiagnosisReport report, Expectation expected)
    {
        var json = ReportJson.Of(report);
        json["lab"] = LabJson.Of(lab.State);
        json["expected"] = new JsonObject { ["login"] = JsonOutput.Word(expected.Login), ["findings"] = JsonOutput.Array(expected.Findings), ["risks"] = JsonOutput.Array(expected.Risks), ["cure"] = JsonOutput.Word(expected.Cure) };
        json["asExpected"] = IsAsExpected(report, expected);
        return json;
    }
}
