using Renci.SshNet;
using SshLab.Processes;
using SshLab.Shells;
using SshLab.SshNet.Running;

namespace SshLab.SshNet;

/// <summary>
/// A host reached through a connected <see cref="SshClient"/> of SSH.NET: the caller's own, which stays the caller's. Root's login and the user's own
/// both serve; what a script may see and change is what that login may. The account's login shell may be any (fish, csh); a POSIX <c>sh</c> must be on the host.
/// </summary>
/// <param name="client">The client, connected, its host key checked by whoever connected it (<see cref="HostKeys.KnownHosts"/>).</param>
/// <param name="ownsClient">Whether disposing the shell disposes the client.</param>
public sealed class SshNetShell(SshClient client, bool ownsClient = false) : IShell
{
    /// <summary>What the command calls the same way in: <c>ssh:USER@HOST:PORT</c>.</summary>
    public string Via { get; } = NameOf(client);

    /// <inheritdoc/>
    /// <remarks>Of each output stream 16 MiB are kept; what comes after is read and thrown away. Cancelling ends what the script has started on the host, too.</remarks>
    /// <exception cref="NoWayInException">The client is not connected, the connection was lost, or no <c>sh</c> answered.</exception>
    /// <exception cref="ToolFailedException">The script ran longer than its timeout, and was ended.</exception>
    public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(script.Timeout);
        using var run = await RemoteRun.StartAsync(client, Via, script, deadline.Token).ConfigureAwait(false);
        try
        {
            return await run.FinishAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await run.EndAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            throw run.TooLong(script.Timeout);
        }
    }

    /// <summary>Disposes the client, if the shell owns it.</summary>
    public async ValueTask DisposeAsync()
    {
        // SSH.NET says goodbye synchronously.
        if (ownsClient)
            await Task.Run(client.Dispose).ConfigureAwait(false);
    }

    private static string NameOf(SshClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var login = client.ConnectionInfo;
        var host = login.Host.Contains(':', StringComparison.Ordinal) ? $"[{login.Host}]" : login.Host;
        return $"ssh:{login.Username}@{host}:{login.Port}";
    }
}
