using System.Text;
using Renci.SshNet;

namespace SshLab.SshNet.Running;

/// <summary>What a running command prints, read as it comes and kept up to a limit.</summary>
internal sealed class CommandStreams(int limit) : IDisposable
{
    private readonly BoundedBytes _output = new(limit);
    private readonly BoundedBytes _error = new(limit);

    /// <summary>Standard output so far.</summary>
    public byte[] Output => _output.ToArray();

    /// <summary>Standard error so far, as text.</summary>
    public string Error => Encoding.UTF8.GetString(_error.ToArray());

    /// <summary>Blocks until standard output answers the question with yes, or has ended.</summary>
    /// <returns>Whether the answer is yes.</returns>
    public bool WaitUntilOutput(BoundedBytes.Question question) => _output.WaitUntil(question);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    /// <summary>Reads both streams of a command that has begun, to their ends.</summary>
    public Task ReadAsync(SshCommand command) =>
        Task.WhenAll(OnItsOwnThread(() => _output.ReadFrom(command.OutputStream)), OnItsOwnThread(() => _error.ReadFrom(command.ExtendedOutputStream)));

    // SSH.NET's streams block whoever reads them.
    private static Task OnItsOwnThread(Action read) => Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
