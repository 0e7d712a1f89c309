using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab list</c>: the labs that are kept.</summary>
internal static class LabListCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists the labs that are up.") { json };
        command.SetAction(parsed =>
        {
            var labs = LabRegistry.List();
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, new JsonObject { ["schema"] = 1, ["labs"] = JsonOutput.Array(labs.Select(LabJson.Of)) });
            else
                Print(terminal.Out, labs);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Page page, IReadOnlyList<LabState> labs)
    {
        if (labs.Count == 0)
            page.Line($"{"No lab is up.":dim} Start one with {"sshlab lab up":command}");
        foreach (var lab in labs)
            page.Line($"{lab.Name,-20:command} {lab.Image,-16} {lab.Host} port {lab.Port}  {lab.Scenario ?? "healthy":dim}");
    }
}
