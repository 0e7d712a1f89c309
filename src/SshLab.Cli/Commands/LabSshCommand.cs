using System.CommandLine;
using SshLab.Cli.Output;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab ssh NAME [CMD…]</c>: the real ssh, with this terminal, into a lab.</summary>
internal static class LabSshCommand
{
    public static Command Create()
    {
        var name = LabCommand.Name();
        var words = new Argument<string[]>("CMD") { Description = "What to run, after `--`; nothing: a shell.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("ssh", "Logs in to a lab with the real ssh, in this terminal.") { name, words };
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = LabCommand.Find(parsed.GetRequiredValue(name)).Target;
            return await Foreground.RunAsync("ssh", [.. target.SshArguments(), .. parsed.GetValue(words) ?? []], cancellation);
        });
        return command;
    }
}
