using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab down NAME|--all</c>: removes labs with everything that was theirs.</summary>
internal static class LabDownCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "The lab's name; `sshlab lab list` shows them.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Remove every lab." };
        var json = CommonOptions.Json();
        var command = new Command("down", "Removes a lab: its container, its keys, its entry.") { name, all, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var names = Names(parsed.GetValue(name), parsed.GetValue(all));
            foreach (var lab in names)
                await RemoveAsync(lab, cancellation);
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, new JsonObject { ["schema"] = 1, ["removed"] = JsonOutput.Array(names) });
            else
                terminal.Out.Line($"{(names.Count == 0 ? "No lab was up." : "Removed " + string.Join(", ", names) + ".")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Names(string? name, bool all)
    {
        if (all == name is not null)
            throw new BadInputException("Name the lab to remove, or give --all; not both. `sshlab lab list` shows them.");
        return name is not null ? [name] : [.. LabRegistry.List().Select(lab => lab.Name)];
    }

    private static async Task RemoveAsync(string name, CancellationToken cancellation)
    {
        await using var lab = await Lab.AttachAsync(name, cancellation);
        await lab.RemoveAsync(cancellation);
    }
}
