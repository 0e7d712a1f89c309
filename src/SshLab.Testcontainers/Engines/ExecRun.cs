using System.Buffers;
using System.Text;
using Docker.DotNet;
using SshLab.Parsing;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Testcontainers.Engines;

/// <summary>A program in a container that runs to its end, its time and its output bounded; cut short, it is ended.</summary>
internal sealed class ExecRun(IDockerClient client, string container, IReadOnlyList<string> command, TimeSpan timeout)
{
    private const int OutputLimit = 16 * 1024 * 1024;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ArrayBufferWriter<byte> _error = new();
    private bool _truncated;

    /// <summary>The command as a person would type it.</summary>
    private string Command => string.Join(' ', command.Prepend(container).Prepend("docker exec --interactive --user 0").Select((word, index) => index == 0 ? word : ShellQuoting.QuoteIfNeeded(word)));

    /// <summary>Runs it; what the engine says to a container that is not there, or does not run, is a result as it is for its command.</summary>
    /// <exception cref="ToolFailedException">It took too long, or the engine does not answer.</exception>
    public async Task<ProcessResult> RunAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var exec = await ContainerExec.StartAsync(client, container, command).ConfigureAwait(false);
            var code = await ToItsEndAsync(exec, input, cancellationToken).ConfigureAwait(false);
            return new ProcessResult(Command, code, _output.WrittenMemory, Encoding.UTF8.GetString(_error.WrittenSpan), _truncated);
        }
        catch (DockerApiException e)
        {
            return new ProcessResult(Command, 1, ReadOnlyMemory<byte>.Empty, $"Error response from daemon: {EngineCall.WhatWasSaid(e)}\n", Truncated: false);
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw EngineCall.Failed($"`{Command}`", EngineCall.WhatWasSaid(e), e);
        }
    }

    private async Task<int> ToItsEndAsync(ContainerExec exec, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        using var source = new MemoryStream(input.ToArray(), writable: false);
        var feeding = exec.FeedAsync(source, deadline.Token);
        try
        {
            await exec.ReadAsync(Keep, deadline.Token).ConfigureAwait(false);
            return await exec.ExitCodeAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception) when (deadline.IsCancellationRequested)
        {
            await exec.KillAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var said = VisibleText.LinesOf(Encoding.UTF8.GetString(_error.WrittenSpan));
            throw new ToolFailedException($"`{Command}` did not end within {timeout.TotalSeconds:0.#} s and was stopped. So far it had said: {(said.Length == 0 ? "nothing" : said)}");
        }
        finally
        {
            await deadline.CancelAsync().ConfigureAwait(false);
            exec.Dispose();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private ValueTask Keep(MultiplexedStream.TargetStream target, ReadOnlyMemory<byte> bytes)
    {
        var kept = target == MultiplexedStream.TargetStream.StandardError ? _error : _output;
        var keep = Math.Min(bytes.Length, OutputLimit - kept.WrittenCount);
        kept.Write(bytes.Span[..keep]);
        _truncated |= keep < bytes.Length;
        return ValueTask.CompletedTask;
    }
}
