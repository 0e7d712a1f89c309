using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.SshNet.Running;

/// <summary>One script on its way through a client: its command, what it has printed so far, and how it is ended when nobody waits for it any more.</summary>
internal sealed class RemoteRun : IDisposable
{
    /// <summary>The only command line that ever reaches a server; the script goes in through standard input.</summary>
    private const string Command = "exec sh";

    private const int OutputLimit = 16 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SshClient _client;
    private readonly string _via;
    private readonly SshCommand _command;
    private readonly ShellMark _mark = new();
    private readonly CommandStreams _streams = new(OutputLimit);
    private readonly Task _whole;

    private RemoteRun(SshClient client, string via, SshCommand command, string script)
    {
        (_client, _via, _command) = (client, via, command);
        // SSH.NET opens the channel, writes and reads synchronously.
        _whole = Task.Run(() => RunAsync(Encoding.UTF8.GetBytes(script)));
    }

    public void Dispose()
    {
        _command.Dispose();
        _streams.Dispose();
    }

    /// <summary>Begins to run the script.</summary>
    /// <exception cref="NoWayInException">The client is not connected.</exception>
    public static async Task<RemoteRun> StartAsync(SshClient client, string via, ShellScript script, CancellationToken cancellationToken)
    {
        var text = script.Render();
        try
        {
            var command = await Task.Run(() => client.CreateCommand(Command), cancellationToken).ConfigureAwait(false);
            return new RemoteRun(client, via, command, text);
        }
        catch (Exception e) when (e is SshException or ObjectDisposedException)
        {
            throw SshNetTrouble.NotConnected(via, e);
        }
    }

    /// <summary>Waits for the script's end.</summary>
    /// <exception cref="NoWayInException">No session was opened, the connection was lost, or no <c>sh</c> answered.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the script still runs.</exception>
    public async Task<ShellResult> FinishAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _whole.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SshException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // The client may learn of it a moment later; a script that had begun had a session.
            throw IsConnected() && _mark.Find(_streams.Output) is null ? SshNetTrouble.NoSession(_via, e) : SshNetTrouble.Lost(_via, e);
        }
        var (output, error) = (_streams.Output, _streams.Error);
        var exitCode = ExitCode() ?? throw SshNetTrouble.Lost(_via, null);
        return _mark.Find(output) is { } mark
            ? new ShellResult(exitCode, output.AsMemory(mark.End), error)
            : throw SshNetTrouble.NoShell(_via, exitCode, error);
    }

    /// <summary>Ends the script and what it has started, and waits until that is done, for a few seconds at most.</summary>
    public async Task EndAsync()
    {
        if (_mark.Find(_streams.Output) is { } mark)
        {
            await RemoteEnd.OfAsync(_client, mark.ProcessId).ConfigureAwait(false);
            // What has ended is not asked to end: sshd drops a connection that sends anything to a session which is closed already.
            await _whole.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_whole.IsCompleted)
                return;
        }
        // Where no second session is allowed this asks sshd to end it; either way nothing waits for the command any more.
        await Task.Run(() => _command.CancelAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _whole.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The error of a script that ran too long.</summary>
    public SshLabException TooLong(TimeSpan time)
    {
        var printed = _streams.Output;
        return _mark.Find(printed) is { } mark
            ? SshNetTrouble.TooLong(_via, time, Encoding.UTF8.GetString(printed.AsSpan(mark.End)) + _streams.Error)
            : SshNetTrouble.NoAnswer(_via, time);
    }

    private async Task RunAsync(byte[] script)
    {
        var running = _command.ExecuteAsync(CancellationToken.None);
        var reading = _streams.ReadAsync(_command);
        Feed(script);
        await running.ConfigureAwait(false);
        await reading.ConfigureAwait(false);
    }

    /// <summary>The script follows only when a <c>sh</c> has answered: what is given up before that never runs, however late the shell comes.</summary>
    private void Feed(byte[] script)
    {
        try
        {
            using var input = _command.CreateInputStream();
            input.Write(_mark.Question);
            if (_streams.WaitUntilOutput(printed => _mark.Find(printed) is not null))
                input.Write(script);
        }
        catch (Exception e) when (e is InvalidOperationException or SshException)
        {
            // It ended, or the connection did, before it had read everything; how the command ends tells the rest.
        }
    }

    private bool IsConnected()
    {
        try
        {
            return _client.IsConnected;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private int? ExitCode() => _command.ExitStatus ?? (_command.ExitSignal is { } signal ? SignalNumber.ExitCodeOf(signal) : null);
}
