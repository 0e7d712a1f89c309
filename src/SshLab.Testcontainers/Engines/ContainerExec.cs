using System.Globalization;
using System.Text;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace SshLab.Testcontainers.Engines;

/// <summary>One program that runs as root in a container, known by its process number there, so that it can be ended: the engine itself ends none.</summary>
internal sealed class ContainerExec : IDisposable
{
    // The first line of standard error is ours; the program takes the shell's place, its number and its session.
    private const string Announce = "echo $$ >&2; exec \"$@\"";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly IDockerClient _client;
    private readonly string _container;
    private readonly string _id;
    private readonly MultiplexedStream _stream;
    private int? _pid;
    private readonly List<(MultiplexedStream.TargetStream Target, ReadOnlyMemory<byte> Bytes)> _early = [];

    private ContainerExec(IDockerClient client, string container, string id, MultiplexedStream stream)
    {
        _client = client;
        _container = container;
        _id = id;
        _stream = stream;
    }

    /// <summary>Starts the program; returns when it runs, or has failed to. Nobody can cut this short: what has begun must be known to be ended.</summary>
    public static async Task<ContainerExec> StartAsync(IDockerClient client, string container, IReadOnlyList<string> command)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var parameters = new ContainerExecCreateParameters { AttachStdin = true, AttachStdout = true, AttachStderr = true, User = "0", Cmd = ["sh", "-c", Announce, "sh", .. command] };
        var created = await client.Exec.CreateContainerExecAsync(container, parameters, deadline.Token).ConfigureAwait(false);
        var exec = new ContainerExec(client, container, created.ID, await client.Exec.StartContainerExecAsync(created.ID, new ContainerExecStartParameters(), deadline.Token).ConfigureAwait(false));
        try
        {
            await exec.LearnPidAsync(deadline.Token).ConfigureAwait(false);
            return exec;
        }
        catch
        {
            exec.Dispose();
            throw;
        }
    }

    /// <summary>Gives the program all of a stream, then its end of file. It may end without having read it all.</summary>
    public async Task FeedAsync(Stream input, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.CopyFromAsync(input, cancellationToken).ConfigureAwait(false);
            _stream.CloseWrite();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            // It ended, or closed its input, before it had read everything; its exit code tells the rest.
        }
    }

    /// <summary>Hands over what the program prints, as it comes, until both its outputs have ended.</summary>
    public async Task ReadAsync(Func<MultiplexedStream.TargetStream, ReadOnlyMemory<byte>, ValueTask> take, CancellationToken cancellationToken)
    {
        foreach (var (target, bytes) in _early.Where(early => early.Bytes.Length > 0))
            await take(target, bytes).ConfigureAwait(false);
        var buffer = new byte[32 * 1024];
        while (await _stream.ReadOutputAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false) is { EOF: false } read)
            await take(read.Target, buffer.AsMemory(0, read.Count)).ConfigureAwait(false);
    }

    /// <summary>Waits for the program's end and returns its exit code; one that has closed its outputs may still run.</summary>
    public async Task<int> ExitCodeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await _client.Exec.InspectContainerExecAsync(_id, cancellationToken).ConfigureAwait(false);
            if (!state.Running && state.ExitCode is { } code)
                return (int)code;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the program and what it has started in its session.</summary>
    public async Task KillAsync()
    {
        if (_pid is null)
            return;
        using var kill = await StartAsync(_client, _container, ["sh", "-c", "kill -9 \"-$1\"", "sh", $"{_pid}"]).ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(Patience);
        await kill.ExitCodeAsync(deadline.Token).ConfigureAwait(false);
    }

    /// <summary>Lets go of it: it reads end of file.</summary>
    public void Dispose() => _stream.Dispose();

    // The engine carries the two outputs apart, so that what the program prints at once may come before our line.
    private async Task LearnPidAsync(CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> line = default;
        int end;
        while ((end = line.Span.IndexOf((byte)'\n')) < 0)
        {
            var buffer = new byte[4096];
            var read = await _stream.ReadOutputAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
            if (read.EOF)
                break;
            if (read.Target == MultiplexedStream.TargetStream.StandardError)
                line = (byte[])[.. line.Span, .. buffer.AsSpan(0, read.Count)];
            else
                _early.Add((read.Target, buffer.AsMemory(0, read.Count)));
        }
        if (end > 0 && int.TryParse(Encoding.ASCII.GetString(line.Span[..end]), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
            (_pid, line) = (pid, line[(end + 1)..]);
        _early.Add((MultiplexedStream.TargetStream.StandardError, line));
    }
}
