using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SshLab.Processes;

/// <summary>
/// A program that stays while others use it, such as the master of an ssh connection. It lives no longer than this object,
/// and its standard input is a pipe of ours: should this process be killed, the program sees the end of its input.
/// </summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private const int Limit = 64 * 1024;
    private readonly Process _process;
    private readonly CancellationTokenSource _end = new();
    private readonly BoundedReader _error = new(Limit, onLine: null);
    private readonly Task _reading;

    private RunningProcess(Process process)
    {
        _process = process;
        _reading = _error.ReadAsync(process.StandardError.BaseStream, _end.Token);
    }

    /// <summary>What it has printed on standard error, at most 64 KiB.</summary>
    public string Error => Encoding.UTF8.GetString(_error.Bytes.Span);

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public static RunningProcess Start(string fileName, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var info = new ProcessStartInfo(fileName, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        var process = new Process { StartInfo = info };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw ToolFailedException.NotStarted(fileName, e);
        }
        return new RunningProcess(process);
    }

    /// <summary>Writes to its standard input, which stays open.</summary>
    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            await _process.StandardInput.BaseStream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It has ended already; whoever waits for its answer finds out why.
        }
    }

    /// <summary>Reads standard output until the mark has come.</summary>
    /// <returns>Whether it came; false when the program ended, closed its output or printed 64 KiB of other things.</returns>
    public async Task<bool> WaitForAsync(string mark, CancellationToken cancellationToken)
    {
        var wanted = Encoding.UTF8.GetBytes(mark);
        var seen = new ArrayBufferWriter<byte>();
        while (seen.WrittenCount < Limit)
        {
            var read = await _process.StandardOutput.BaseStream.ReadAsync(seen.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return false;
            seen.Advance(read);
            if (seen.WrittenSpan.IndexOf(wanted) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>Waits for its end, and for its last words.</summary>
    /// <returns>Whether it ended within the time.</returns>
    public async Task<bool> WaitForExitAsync(TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
            return false;
        await _reading.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await WaitForExitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        await _end.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _error.Dispose();
        _end.Dispose();
        _process.Dispose();
    }
}
