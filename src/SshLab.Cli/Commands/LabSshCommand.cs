using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab ssh NAME [CMD…]</c>: the real ssh, with this terminal, into a lab.</summary>
internal static class LabSshCommand
{
    public static Command Create(Terminal terminal)
    {
        _ = terminal;
        var name = LabCommand.Name();
        var words = new Argument<string[]>("CMD") { Description = "What to run, after `--`; nothing: a shell.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("ssh", "Logs in to a lab with the real ssh, in this terminal.") { name, words };
        command.SetAction(async (parsed, cancellation) =>
        {
            Target target;
            await using (var lab = await Lab.AttachAsync(parsed.GetRequiredValue(name), cancellation))
                target = lab.Target;
            return await Foreground.RunAsync("ssh", [.. target.SshArguments(), .. parsed.GetValue(words) ?? []], cancellation);
        });
        return command;
    }
}
