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

    /// <summary>Throws where it ended in an error.</summary>
    /// <param name="what">What was asked of it, as the beginning of a sentence that goes on with "failed".</param>
    /// <param name="nextStep">What the user can do.</param>
    /// <exception cref="SshLab.Processes.ToolFailedException">It did; the message holds its last lines.</exception>
    public void ThrowIfFailed(string what, string nextStep)
    {
        if (Error is not null)
            throw EngineCall.Failed(what, SshLab.Parsing.VisibleText.LinesOf(LastLines), null, nextStep);
    }
}
