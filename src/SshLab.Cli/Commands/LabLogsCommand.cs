using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Containers.Labs;
using SshLab.Parsing;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab logs NAME</c>: what the lab's sshd wrote at its most talkative.</summary>
internal static class LabLogsCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = LabCommand.Name();
        var command = new Command("logs", "Prints the debug log of a lab's sshd.") { name };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var lab = await Lab.AttachAsync(parsed.GetRequiredValue(name), cancellation);
            var log = await lab.SshdLogAsync(cancellation);
            foreach (var line in log.TrimEnd('\n').Split('\n'))
                await terminal.OutWriter.WriteLineAsync(VisibleText.Whole(line).AsMemory(), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
