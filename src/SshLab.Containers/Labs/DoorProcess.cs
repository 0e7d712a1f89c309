using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using SshLab.Containers.Engines;

namespace SshLab.Containers.Labs;

/// <summary>A program on a lab's host that was started through the host's door: a socket on this machine, see <c>door</c> among the image's files.</summary>
internal sealed class DoorProcess : IContainerProcess
{
    // As a container's engine has it for a program that could not be run.
    private const int NotRun = 125;
    private readonly NetworkStream _link;
    private readonly Pipe _output = new();
    private readonly Pipe _error = new();
    private readonly Task<int> _end;

    private DoorProcess(NetworkStream link)
    {
        _link = link;
        Input = new DoorInput(link);
        Output = _output.Reader.AsStream();
        Error = _error.Reader.AsStream();
        // A thread that waits costs a short command less than the machinery that would do without one.
        _end = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Error { get; }

    /// <summary>Starts a program; null when nobody is behind the door.</summary>
    public static DoorProcess? TryOpen(string door, IReadOnlyList<string> command)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(door));
            var link = new NetworkStream(socket, ownsSocket: true);
            link.Write(DoorFrames.Of('c', Encoding.UTF8.GetBytes(string.Concat(command.Select(word => word + '\0')))));
            return new DoorProcess(link);
        }
        catch (Exception e) when (e is SocketException or IOException or ArgumentException)
        {
            // No such socket, nobody listens, or its path is longer than a socket's may be.
            socket.Dispose();
            return null;
        }
    }

    public Task<int> WaitAsync(CancellationToken cancellationToken = default) => _end.WaitAsync(cancellationToken);

    public void Abort() => _link.Dispose();

    public async ValueTask DisposeAsync()
    {
        // The other end sees that nobody is left, and ends the program.
        await _link.DisposeAsync().ConfigureAwait(false);
        await Output.DisposeAsync().ConfigureAwait(false);
        await Error.DisposeAsync().ConfigureAwait(false);
        await _end.ConfigureAwait(false);
    }

    private int Read()
    {
        var code = NotRun;
        try
        {
            while (DoorFrames.Read(_link) is var (letter, bytes))
            {
                if (letter == 'x')
                {
                    code = int.Parse(bytes, CultureInfo.InvariantCulture);
                    return code;
                }
                Put(letter == 'o' ? _output : _error, bytes);
            }
            Put(_error, "The lab's host is gone. `sshlab lab list` shows those there are; the container's log says why.\n"u8);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // We have let go of it, or its connection broke: the outputs end, and the code says that it did not.
        }
        finally
        {
            _output.Writer.Complete();
            _error.Writer.Complete();
        }
        return code;
    }

    // Waits while the reader is behind.
    private static void Put(Pipe pipe, ReadOnlySpan<byte> bytes)
    {
        pipe.Writer.Write(bytes);
        var flushed = pipe.Writer.FlushAsync();
        if (!flushed.IsCompleted)
            flushed.AsTask().GetAwaiter().GetResult();
    }
}
