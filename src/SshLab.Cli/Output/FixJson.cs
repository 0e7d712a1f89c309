using System.Text.Json.Nodes;
using SshLab.Repairs;

namespace SshLab.Cli.Output;

/// <summary>What <c>fix</c> found and did: the diagnosis's object, with the plan and the login afterwards.</summary>
internal static class FixJson
{
    public static JsonObject Of(FixResult result)
    {
        var json = ReportJson.Of(result.Before);
        json["dryRun"] = result.DryRun;
        json["applied"] = result.Entry is not null;
        json["plan"] = JsonOutput.Array((result.Entry?.Steps ?? result.Plan.Steps).Select(Step));
        json["decisions"] = JsonOutput.Array(result.Plan.Findings.Select(finding => new JsonObject
        {
            ["id"] = finding.Finding.Id,
            ["decision"] = JsonOutput.Word(finding.Decision),
            ["reason"] = finding.Reason,
        }));
        json["warnings"] = JsonOutput.Array(result.Plan.Warnings);
        json["journal"] = result.Entry?.Id;
        json["after"] = result.After is null ? null : ReportJson.Of(result.After);
        if (result.WhyNotProven is { } why)
            json["notProven"] = why;
        return json;
    }

    /// <summary>Returns a step as JSON, with what became of it; one that is about no path has none.</summary>
    public static JsonObject Step(RepairStep step)
    {
        var json = new JsonObject { ["kind"] = step.Kind };
        if (step is PathStep { Path: var path })
            json["path"] = path;
        json["side"] = JsonOutput.Word(step.Side);
        json["command"] = step.Command;
        json["outcome"] = JsonOutput.Word(step.Outcome);
        return json;
    }
}
