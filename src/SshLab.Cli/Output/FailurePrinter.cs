using System.Text.Json.Nodes;
using SshLab.Processes;

namespace SshLab.Cli.Output;

/// <summary>Says what went wrong, in a paragraph on standard error, and, where JSON was asked for, as the one object on standard output.</summary>
internal sealed class FailurePrinter(Terminal terminal, bool json)
{
    /// <summary>The words given are no valid command line.</summary>
    public int Usage(string complaint) => Tell(complaint, ExitCode.Usage);

    /// <summary>Something was thrown.</summary>
    public int Failed(Exception failure) => failure switch
    {
        BadInputException => Tell(failure.Message, ExitCode.Usage),
        NoWayInException or ToolFailedException => Tell(failure.Message, ExitCode.NoWayIn),
        RefusedToChangeException => Tell(failure.Message, ExitCode.RefusedToChange),
        SshLabException => Tell(failure.Message, ExitCode.NoWayIn),
        IOException or UnauthorizedAccessException => Tell($"{failure.Message.TrimEnd('.', ' ')}. Check the file or the disk, and try again.", ExitCode.NoWayIn),
        _ => Tell($"sshlab has a defect: {failure.GetType().Name}: {failure.Message} Please report it with the command that you typed; nothing about the host is known to be wrong.", ExitCode.Defect),
    };

    /// <summary>The user wanted out; what could not be put back in time says so.</summary>
    public int Interrupted(Exception failure) =>
        Tell(failure is NoWayInException { TakesItselfBack: true } ? $"Interrupted. {failure.Message}" : "Interrupted. What this run had started is removed.", ExitCode.Interrupted);

    private int Tell(string message, int exitCode)
    {
        var lines = message.Trim().Split('\n');
        terminal.Error.Line($"{"sshlab:":bad} {lines[0].TrimEnd()}");
        foreach (var line in lines.Skip(1))
            terminal.Error.Line($"{line.TrimEnd()}", 2);
        if (json)
            Write(new JsonObject { ["schema"] = 1, ["error"] = message.Trim(), ["exitCode"] = exitCode });
        return exitCode;
    }

    private void Write(JsonObject failure)
    {
        try
        {
            JsonOutput.Write(terminal, failure);
        }
        catch (IOException e)
        {
            terminal.Error.Line($"{"sshlab:":bad} It could not be written to standard output either: {e.Message}");
        }
    }
}
