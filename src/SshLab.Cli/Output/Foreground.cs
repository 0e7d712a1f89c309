using System.ComponentModel;
using System.Diagnostics;
using SshLab.Processes;

namespace SshLab.Cli.Output;

/// <summary>A program that takes over this terminal: its input, output and signals are ours, byte for byte.</summary>
internal static class Foreground
{
    /// <summary>Runs the program and returns its exit code.</summary>
    /// <remarks>Ctrl-C reaches it from the terminal itself, so it is the one who decides what that means; only a signal sent to us alone ends it from here.</remarks>
    public static async Task<int> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false } };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw ToolFailedException.NotStarted(program, e);
        }
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode;
    }
}
