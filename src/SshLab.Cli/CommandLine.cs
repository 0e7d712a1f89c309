using System.CommandLine;
using SshLab.Cli.Commands;
using SshLab.Cli.Output;

namespace SshLab.Cli;

/// <summary>One run of the command: parse, run, and turn whatever happens into a message and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var terminal = new Terminal();
        return terminal.ExitCodeOf(await RunAsync(terminal, arguments));
    }

    private static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> arguments)
    {
        using var interruption = new Interruption();
        var parsed = SshLabCommand.Create(terminal).Parse(SshWords.Split(arguments), new ParserConfiguration { ResponseFileTokenReplacer = null });
        var failures = new FailurePrinter(terminal, AsksForJson(arguments));
        if (UsageErrors.Find(parsed) is { } complaint)
            return failures.Usage(complaint);
        try
        {
            // Failures and interruptions are this method's own business.
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.OutWriter, Error = terminal.ErrorWriter };
            return await parsed.InvokeAsync(configuration, interruption.Token);
        }
#pragma warning disable CA1031 // The outermost frame of the program: a person gets a sentence for everything, never a stack trace.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return interruption.Token.IsCancellationRequested ? failures.Interrupted(failure) : failures.Failed(failure);
        }
    }

    private static bool AsksForJson(IReadOnlyList<string> arguments) =>
        arguments.TakeWhile(argument => argument != "--").Contains("--json");
}
