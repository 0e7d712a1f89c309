using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>
/// One root shell on a lab's host that stays open, so that a script costs milliseconds and never goes through
/// the sshd under test. Each script runs in a shell of its own below that one: its <c>exit</c>, its variables and its
/// directory end with it.
/// </summary>
internal sealed class RootChannel(HostEntry host, string via) : IShell
{
    private readonly SemaphoreSlim _turn = new(1);
    private ChannelSession? _session;

    /// <inheritdoc/>
    public string Via { get; } = via;

    /// <inheritdoc/>
    public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(script.Timeout);
            return await RunInTurnAsync(script, deadline.Token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
            await _session.Process.DisposeAsync().ConfigureAwait(false);
        _session = null;
        _turn.Dispose();
    }

    private async Task<ShellResult> RunInTurnAsync(ShellScript script, CancellationToken deadline, CancellationToken caller)
    {
        try
        {
            _session ??= await OpenAsync(deadline).ConfigureAwait(false);
            return await _session.RunAsync(script.Render(), deadline).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ToolFailedException or ObjectDisposedException)
        {
            var session = _session;
            _session = null;
            if (session is not null)
                await EndAsync(session).ConfigureAwait(false);
            caller.ThrowIfCancellationRequested();
            throw deadline.IsCancellationRequested
                ? new ToolFailedException($"A script in the container {host.Container} did not end within {script.Timeout.TotalSeconds:0.#} s and was killed. Raise its timeout if it needs longer.", null, e)
                : e as ToolFailedException as Exception ?? Gone(e);
        }
    }

    private async Task<ChannelSession> OpenAsync(CancellationToken cancellationToken)
    {
        var process = host.Open(["sh"]);
        try
        {
            var session = new ChannelSession(process);
            await session.LearnPidAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Cutting the connection leaves the program running inside: its whole session is killed by number.
    private async Task EndAsync(ChannelSession session)
    {
        await session.Process.DisposeAsync().ConfigureAwait(false);
        try
        {
            await host.ExecAsync(["sh", "-c", "kill -9 \"-$1\"", "sh", session.Pid], TimeSpan.FromSeconds(10)).ConfigureAwait(false);
        }
        catch (ToolFailedException)
        {
            // The container is gone, or the engine hangs; what made us end the session is the error to tell.
        }
    }

    private NoWayInException Gone(Exception e) => new(
        $"The root shell in the container {host.Container} is gone: {(e.Message.Length == 0 ? "its connection closed" : e.Message)}. See whether the container still runs (`sshlab lab list`).", e);
}
