using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers.Engines;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab prune</c>: removes what crashed or killed runs left behind.</summary>
internal static class LabPruneCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var command = new Command("prune", "Removes what runs left behind that were killed; labs that are up stay.") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var engine = await EngineFinder.FindAsync(cancellation);
            var pruned = await ProgressLine.RunAsync(terminal.Error, "Looking for leftovers", _ => LabPruner.PruneAsync(engine, cancellation));
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, new JsonObject { ["schema"] = 1, ["removed"] = JsonOutput.Array(pruned.Removed), ["left"] = JsonOutput.Array(pruned.Left) });
            else
                Print(terminal.Out, pruned);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Page page, PruneResult pruned)
    {
        if (pruned.Removed.Count == 0)
            page.Line($"Nothing was left behind.");
        foreach (var line in pruned.Removed)
            page.Line($"{"removed":good}  {line}");
        foreach (var line in pruned.Left)
            page.Line($"{"left":warn}     {line}");
    }
}
