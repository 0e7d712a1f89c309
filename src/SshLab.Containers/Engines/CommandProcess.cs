using System.ComponentModel;
using System.Diagnostics;
using SshLab.Processes;

namespace SshLab.Containers.Engines;

/// <summary>A program in a container, reached through the engine command that runs beside us.</summary>
internal sealed class CommandProcess : IContainerProcess
{
    private readonly Process _process;

    private CommandProcess(Process process)
    {
        _process = process;
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    public Stream Error => _process.StandardError.BaseStream;

    public static CommandProcess Start(string program, IReadOnlyList<string> arguments)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new ToolFailedException($"`{program}` cannot be started: {e.Message}. Install it, or put it on the PATH, and try again.", null, e);
        }
        return new CommandProcess(process);
    }

    public async Task<int> WaitAsync(CancellationToken cancellationToken = default)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return _process.ExitCode;
    }

    public void Abort() => _process.Kill();

    public ValueTask DisposeAsync()
    {
        // The engine's client ends by itself when its input does, but not while the program inside still runs.
        _process.Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
