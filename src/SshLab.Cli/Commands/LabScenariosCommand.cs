using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab scenarios</c>: the ways a host can be broken, and what a login then does on each image.</summary>
internal static class LabScenariosCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var command = new Command("scenarios", "Lists the states a host can be put into, and how a login then ends on each image.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, new JsonObject { ["schema"] = 1, ["scenarios"] = JsonOutput.Array(ScenarioCatalogue.All.Select(Json)) });
            else
                Print(terminal.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Page page)
    {
        var width = ScenarioCatalogue.All.Select(scenario => scenario.Id.Length).DefaultIfEmpty().Max();
        foreach (var category in ScenarioCatalogue.All.GroupBy(scenario => scenario.Category))
        {
            page.Headline(category.Key);
            foreach (var scenario in category)
            {
                page.Line($"{scenario.Id.PadRight(width):command}  {scenario.Title}");
                page.Line($"{Outcomes(scenario):dim}", width + 2);
            }
        }
    }

    /// <summary>Says an outcome once where all images that it applies to agree, else per outcome which images.</summary>
    private static string Outcomes(IScenario scenario)
    {
        var images = LabImages.All.Where(scenario.AppliesTo).ToList();
        var byOutcome = images.GroupBy(image => scenario.Expect(image).Login).ToList();
        return byOutcome.Count == 1
            ? $"login {JsonOutput.Word(byOutcome[0].Key)} on {(images.Count == LabImages.All.Count ? "every image" : string.Join(", ", images.Select(image => image.Name)))}"
            : string.Join("; ", byOutcome.Select(group => $"login {JsonOutput.Word(group.Key)} on {string.Join(", ", group.Select(image => image.Name))}"));
    }

    private static JsonObject Json(IScenario scenario) => new()
    {
        ["id"] = scenario.Id,
        ["category"] = scenario.Category,
        ["title"] = scenario.Title,
        ["hint"] = scenario.Hint,
        ["expect"] = JsonOutput.Array(LabImages.All.Where(scenario.AppliesTo).Select(image => Json(image, scenario.Expect(image)))),
    };

    private static JsonObject Json(LabImage image, Expectation expectation) => new()
    {
        ["image"] = image.Name,
        ["login"] = JsonOutput.Word(expectation.Login),
        ["findings"] = JsonOutput.Array(expectation.Findings),
        ["risks"] = JsonOutput.Array(expectation.Risks),
        ["advice"] = JsonOutput.Array(expectation.Advice),
        ["cure"] = JsonOutput.Word(expectation.Cure),
    };
}
