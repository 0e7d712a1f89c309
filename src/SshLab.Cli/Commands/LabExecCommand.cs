using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab exec NAME -- CMD…</c>: a program as root inside the lab host, its streams and exit code passed through.</summary>
internal static class LabExecCommand
{
    public static Command Create()
    {
        var name = LabCommand.Name();
        var words = new Argument<string[]>("CMD") { Description = "The program and its arguments, after `--`.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("exec", "Runs a program as root inside a lab; standard input, output, error and the exit code are its own.") { name, words };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var lab = await Lab.AttachAsync(parsed.GetRequiredValue(name), cancellation);
            await using var process = lab.Open(parsed.GetRequiredValue(words));
            return await Terminal.PassThroughAsync(process, cancellation);
        });
        return command;
    }
}
