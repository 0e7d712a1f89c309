using System.Text.Json.Nodes;
using SshLab.Cli.Output;

namespace SshLab.Cli.Demo;

/// <summary>The story as one JSON object.</summary>
internal static class DemoJson
{
    public static JsonObject Of(IReadOnlyList<DemoStep> steps) => new()
    {
        ["schema"] = 1,
        ["asTold"] = steps.All(step => step.AsTold),
        ["steps"] = JsonOutput.Array(steps.Select(Step)),
    };

    private static JsonObject Step(DemoStep step)
    {
        var json = new JsonObject { ["id"] = step.Id, ["asTold"] = step.AsTold, ["command"] = step.Command, ["outcome"] = step.Outcome };
        if (step.Login is { } login)
            json["login"] = JsonOutput.Word(login.Outcome);
        if (step.Report is { } report)
            json["report"] = ReportJson.Of(report);
        if (step.Repair is { } repair)
            json["changes"] = JsonOutput.Array(repair.Steps.Select(FixJson.Step));
        return json;
    }
}
