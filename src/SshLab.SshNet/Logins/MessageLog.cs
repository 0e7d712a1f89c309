using Microsoft.Extensions.Logging;
using SshLab.Logins;

namespace SshLab.SshNet.Logins;

/// <summary>Collects what SSH.NET logs of one connection, every message of the protocol among it: the evidence of an attempt. Bounded.</summary>
internal sealed class MessageLog : ILoggerFactory, ILogger
{
    private const int Most = 500;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _messages = [];
    private bool _closed;

    /// <summary>The lines so far, safe to print.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return TraceLines.From(string.Join('\n', _lines));
            }
        }
    }

    /// <summary>Whether a message of that name went to or fro.</summary>
    public bool HasSeen(string message)
    {
        lock (_lock)
        {
            return _messages.Contains(message);
        }
    }

    /// <summary>Adds a line of ours.</summary>
    public void Add(string line)
    {
        lock (_lock)
        {
            if (_lines.Count < Most && !_closed)
                _lines.Add(line);
        }
    }

    /// <summary>Adds nothing any more: how SSH.NET says goodbye is no evidence.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
        }
    }

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        Remember(state);
        Add(WithoutSession(formatter(state, exception)) + (exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})"));
    }

    /// <inheritdoc/>
    /// <remarks>On the level between, SSH.NET tells of its own sockets and ciphers.</remarks>
    public bool IsEnabled(LogLevel logLevel) => logLevel is not (LogLevel.None or LogLevel.Debug);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
        // Nobody else is told.
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // There is nothing to let go of.
    }

    private void Remember<TState>(TState state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> values || values.FirstOrDefault(value => value.Key == "MessageName").Value is not string name)
            return;
        lock (_lock)
        {
            _messages.Add(name);
        }
    }

    /// <summary>SSH.NET begins most lines with the session's id in brackets, which is the same in all of them.</summary>
    private static string WithoutSession(string line) => line.StartsWith('[') && line.IndexOf("] ", StringComparison.Ordinal) is > 0 and var end ? line[(end + 2)..] : line;
}
