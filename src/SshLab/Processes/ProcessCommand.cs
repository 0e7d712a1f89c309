using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Processes;

/// <summary>
/// A program to run, with its arguments as a list (never a shell string) and everything it may do bounded:
/// its time, and the output that is kept. Immutable; <see cref="RunAsync"/> is the one verb.
/// </summary>
/// <param name="FileName">The program, found on the PATH or by its path.</param>
/// <param name="Arguments">Its arguments, one item each. Secrets never belong here: every user of the machine can read them.</param>
public sealed record ProcessCommand(string FileName, params IReadOnlyList<string> Arguments)
{
    /// <summary>How long output may still come after the program has ended: long enough to read what a pipe holds.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);

    /// <summary>The exit code of a program that SIGKILL ended.</summary>
    private const int Killed = 128 + 9;

    /// <summary>Variables added to the environment; a null value removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What the program reads on its standard input.</summary>
    /// <value>Empty: the program reads end of file at once.</value>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>How long it may run before it is killed with its children.</summary>
    /// <value>1 minute.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A text on standard error from which on only <see cref="TimeoutAfterMark"/> is left.</summary>
    /// <value>Null: there is none.</value>
    public string? Mark { get; init; }

    /// <summary>How long it may run after a line of standard error has held <see cref="Mark"/>.</summary>
    /// <value>20 seconds.</value>
    public TimeSpan TimeoutAfterMark { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many bytes of each output stream are kept; what comes after is read and thrown away.</summary>
    /// <value>16 MiB.</value>
    public int OutputLimit { get; init; } = 16 * 1024 * 1024;

    /// <summary>Called with each line of either stream as it comes, for progress; the two streams may call at once.</summary>
    public Action<string>? OnLine { get; init; }

    /// <summary>Runs the program to its end.</summary>
    /// <param name="cancellationToken">Kills the program and its children.</param>
    /// <exception cref="ToolFailedException">It is not installed, or ran longer than <see cref="Timeout"/>.</exception>
    public async Task<ProcessResult> RunAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = StartInfo() };
        Start(process);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Timeout);
        var patience = Timeout;
        using var output = new BoundedReader(OutputLimit, OnLine);
        using var error = new BoundedReader(OutputLimit, Mark is null ? OnLine : line =>
        {
            OnLine?.Invoke(line);
            if (line.Contains(Mark, StringComparison.Ordinal))
                deadline.CancelAfter(patience = TimeoutAfterMark);
        });
        try
        {
            var complete = await TransferAsync(process, output, error, deadline.Token).ConfigureAwait(false);
            return new ProcessResult(ToString(), process.ExitCode, output.Bytes.ToArray(), Encoding.UTF8.GetString(error.Bytes.Span), !complete || output.Truncated || error.Truncated);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var text = Encoding.UTF8.GetString(error.Bytes.Span);
            var said = VisibleText.LinesOf(text);
            throw new ToolFailedException(
                $"`{this}` did not end within {patience.TotalSeconds:0.#} s{(Mark is null || patience == Timeout ? "" : $" of \"{Mark}\"")} and was stopped. So far it had said: {(said.Length == 0 ? "nothing" : said)}",
                new ProcessResult(ToString(), Killed, output.Bytes.ToArray(), text, Truncated: true)) { TimedOut = true };
        }
    }

    /// <summary>The command as a person would type it.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(FileName).Select(ShellQuoting.QuoteIfNeeded));

    private ProcessStartInfo StartInfo()
    {
        var info = new ProcessStartInfo(FileName, Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
            info.Environment[name] = value;
        return info;
    }

    private void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw ToolFailedException.NotStarted(FileName, e);
        }
    }

    /// <summary>Moves all bytes until the program has ended; kills it when that is cut short.</summary>
    /// <returns>Whether every stream came to its end; a child left in the background can keep one open for ever.</returns>
    private async Task<bool> TransferAsync(Process process, BoundedReader output, BoundedReader error, CancellationToken cancellationToken)
    {
        using var draining = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var streams = Task.WhenAll(
            FeedAsync(process, draining.Token),
            output.ReadAsync(process.StandardOutput.BaseStream, draining.Token),
            error.ReadAsync(process.StandardError.BaseStream, draining.Token));
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            draining.CancelAfter(DrainTime);
            await streams.ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            // Only when cut short; and it is asked first, because looking for children means reading about every process there is.
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await draining.CancelAsync().ConfigureAwait(false);
            await streams.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FeedAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Input, cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended, or closed its input, before it had read everything; its exit code tells the rest.
        }
    }
}
