using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Processes;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab up</c>: starts a host that stays until <c>lab down</c>, and says how to log in.</summary>
internal static class LabUpCommand
{
    public static Command Create(Terminal terminal)
    {
        var image = new Argument<string>("IMAGE") { Description = "The kind of host; `sshlab lab images` lists them.", DefaultValueFactory = _ => new LabOptions().Image };
        var scenario = new Option<string?>("--scenario") { Description = "How to break it; `sshlab lab scenarios` lists the ways.", HelpName = "ID" };
        var json = CommonOptions.Json();
        var command = new Command("up", "Starts a host that stays until `lab down`, and says how to log in.") { image, scenario, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new LabOptions { Image = CheckImage(parsed.GetRequiredValue(image)), Scenario = FindScenario(parsed.GetValue(scenario)), Keep = true };
            await using var lab = await ProgressLine.RunAsync(terminal.Error, "Starting a lab", progress => Lab.StartAsync(options with { Progress = progress }, cancellation));
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, LabJson.Of(lab.State));
            else
                Print(terminal.Out, lab, options.Scenario);
            return ExitCode.Done;
        });
        return command;
    }

    private static string CheckImage(string name) =>
        LabImages.All.Any(image => image.Name == name)
            ? name
            : throw NearestMatch.Error("image", name, [.. LabImages.All.Select(image => image.Name)], "`sshlab lab images` describes them.");

    private static IScenario? FindScenario(string? id) => id is null ? null : ScenarioCatalogue.Find(id)
        ?? throw NearestMatch.Error("scenario", id, [.. ScenarioCatalogue.All.Select(scenario => scenario.Id)], "`sshlab lab scenarios` describes them.");

    private static void Print(Page page, Lab lab, IScenario? scenario)
    {
        page.Line($"{lab.Name:good} is up at {lab.Host} port {lab.Port}  {lab.Image.Description:dim}");
        if (scenario is not null)
            page.Line($"{"broken by":dim} {scenario.Id}: {scenario.Title}");
        page.Line();
        Show(page, "Log in", new ProcessCommand("ssh", lab.Target.SshArguments()).ToString());
        Show(page, "or shorter", $"sshlab lab ssh {lab.Name}");
        Show(page, "Diagnose", $"sshlab diagnose lab:{lab.Name}");
        Show(page, "As root", $"sshlab lab exec {lab.Name} -- sh");
        Show(page, "Remove", $"sshlab lab down {lab.Name}");
        page.Line();
        page.Line($"{"password":dim} {lab.Password}  {"":dim}{$"({lab.User}'s, good for this lab alone)":dim}");
    }

    private static void Show(Page page, string what, string command) => page.Unbroken($"{what,-12:dim}{command:command}");
}
