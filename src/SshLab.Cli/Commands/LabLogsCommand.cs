using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Containers.Labs;
using SshLab.Parsing;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab logs NAME</c>: what the lab's sshd wrote at its most talkative, and what SELinux denied.</summary>
internal static class LabLogsCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = LabCommand.Name();
        var command = new Command("logs", "Prints the debug log of a lab's sshd, and the denials (AVC) that SELinux recorded.") { name };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var lab = await Lab.AttachAsync(parsed.GetRequiredValue(name), cancellation);
            var log = await lab.SshdLogAsync(cancellation);
            var denials = await lab.DenialsAsync(cancellation);
            foreach (var line in (log + denials).TrimEnd('\n').Split('\n'))
                await terminal.OutWriter.WriteLineAsync(VisibleText.Whole(line).AsMemory(), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
