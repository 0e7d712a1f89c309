using System.IO.Pipelines;
using System.Text;
using Docker.DotNet;
using SshLab.Containers.Engines;

namespace SshLab.Testcontainers.Engines;

/// <summary>A program in a container, its three streams in our hands from the first moment: what is written before it runs waits for it.</summary>
internal sealed class ExecProcess : IContainerProcess
{
    // As the engine's command has it for a program that could not be run, and for one whose end nobody saw.
    private const int NotRun = 125;
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly Pipe _error = new();
    private readonly CancellationTokenSource _cut = new();
    private readonly Task<int> _end;

    public ExecProcess(IDockerClient client, string container, IReadOnlyList<string> command)
    {
        Input = _input.Writer.AsStream();
        Output = _output.Reader.AsStream();
        Error = _error.Reader.AsStream();
        _end = Task.Run(() => RunAsync(client, container, command));
    }

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Error { get; }

    public Task<int> WaitAsync(CancellationToken cancellationToken = default) => _end.WaitAsync(cancellationToken);

    public void Abort() => _cut.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _cut.CancelAsync().ConfigureAwait(false);
        await _end.ConfigureAwait(false);
        await Input.DisposeAsync().ConfigureAwait(false);
        await Output.DisposeAsync().ConfigureAwait(false);
        await Error.DisposeAsync().ConfigureAwait(false);
        _cut.Dispose();
    }

    private async Task<int> RunAsync(IDockerClient client, string container, IReadOnlyList<string> command)
    {
        try
        {
            using var exec = await ContainerExec.StartAsync(client, container, command).ConfigureAwait(false);
            // A pending read of a socket does not always heed a token; it always ends with its socket.
            await using var cutting = _cut.Token.Register(exec.Dispose).ConfigureAwait(false);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(_cut.Token);
            var feeding = exec.FeedAsync(_input.Reader.AsStream(), over.Token);
            await exec.ReadAsync(async (target, bytes) => await Of(target).WriteAsync(bytes, _cut.Token).ConfigureAwait(false), _cut.Token).ConfigureAwait(false);
            var code = await exec.ExitCodeAsync(_cut.Token).ConfigureAwait(false);
            exec.Dispose();
            await over.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return code;
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e) || e is ObjectDisposedException)
        {
            if (!_cut.IsCancellationRequested)
                await _error.Writer.WriteAsync(Encoding.UTF8.GetBytes(EngineCall.WhatWasSaid(e) + '\n'), CancellationToken.None).ConfigureAwait(false);
            return NotRun;
        }
        finally
        {
            await _input.Reader.CompleteAsync().ConfigureAwait(false);
            await _output.Writer.CompleteAsync().ConfigureAwait(false);
            await _error.Writer.CompleteAsync().ConfigureAwait(false);
        }
    }

    private PipeWriter Of(MultiplexedStream.TargetStream target) =>
        (target == MultiplexedStream.TargetStream.StandardError ? _error : _output).Writer;
}
