using Docker.DotNet.Models;

namespace SshLab.Testcontainers.Engines;

/// <summary>What the engine says while it pulls, imports or builds: line by line, the last lines kept, and whether it ended in an error.</summary>
/// <param name="onLine">Told each line.</param>
internal sealed class EngineMessages(Action<string>? onLine = null) : IProgress<JSONMessage>
{
    private const int Most = 40;
    private readonly Queue<string> _last = new();

    /// <summary>The error that it ended in; null while there is none.</summary>
    public string? Error { get; private set; }

    /// <summary>Its last lines.</summary>
    public string LastLines => string.Join('\n', _last);

    /// <inheritdoc/>
    public void Report(JSONMessage value)
    {
        Error ??= value.Error?.Message;
        foreach (var line in (value.Error?.Message ?? value.Stream ?? value.Status ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _last.Enqueue(line.TrimEnd('\r'));
            if (_last.Count > Most)
                _last.Dequeue();
            onLine?.Invoke(line.TrimEnd('\r'));
        }
    }
}
