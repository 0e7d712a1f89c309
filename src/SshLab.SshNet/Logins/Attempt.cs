using Renci.SshNet;
using Renci.SshNet.Common;
using SshLab.Logins;
using SshLab.SshNet.HostKeys;
using SshLab.SshNet.Running;

namespace SshLab.SshNet.Logins;

/// <summary>Makes one attempt, and tells what happened.</summary>
internal sealed class Attempt(Target target, KnownHosts known, Conversation told, MessageLog log)
{
    /// <summary>A remote command that every login shell understands, and that does nothing.</summary>
    private const string Nothing = "exit 0";

    private const int OutputLimit = 64 * 1024;

    /// <summary>How long SSH.NET waits for each step.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _user = target.User ?? Environment.UserName;

    /// <summary>Makes the attempt.</summary>
    /// <param name="readKey">Returns the key, or throws what SSH.NET has against it.</param>
    /// <param name="cancellationToken">Gives up; what SSH.NET is waiting for at that moment ends by itself, within its patience.</param>
    public async Task MakeAsync(Func<IPrivateKeySource> readKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IPrivateKeySource key;
        try
        {
            key = readKey();
        }
        catch (Exception e)
        {
            // SSH.NET says in many ways that it cannot read a key: SshException, FormatException, IOException, …
            told.KeyFault = e;
            return;
        }
        // Even ConnectAsync waits synchronously, from the key exchange on.
        await Task.Run(() => ConverseAsync(key, cancellationToken), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ConverseAsync(IPrivateKeySource key, CancellationToken cancellationToken)
    {
        using var ownKey = key as IDisposable;
        using var method = new WatchedMethod(_user, new WatchedKey(key, told), told);
        var connection = new ConnectionInfo(target.Host, target.Port ?? 22, _user, method) { Timeout = Patience, LoggerFactory = log };
        known.Prefer(connection);
        told.Connection = connection;
        try
        {
            using var client = new SshClient(connection);
            client.ServerIdentificationReceived += (_, server) => told.ServerSoftware = $"{server.SshIdentification.SoftwareVersion} {server.SshIdentification.Comments}".TrimEnd();
            client.HostKeyReceived += (_, shown) => shown.CanTrust = IsTrusted(shown);
            await client.ConnectAsync(cancellationToken).ConfigureAwait(false);
            told.IsIn = true;
            await OpenSessionAsync(client, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // However it ended, this is what it ended with. Where the server hangs up right after its welcome, SSH.NET tells the end and forgets the welcome.
            (told.End, told.WasWelcomed) = (e, told.IsIn || log.HasSeen("SSH_MSG_USERAUTH_SUCCESS"));
        }
    }

    private bool IsTrusted(HostKeyEventArgs shown)
    {
        told.HostKey = new OfferedHostKey(shown.HostKeyName, "SHA256:" + shown.FingerPrintSHA256);
        told.Verdict = known.Judge(shown);
        log.Add($"Host key {shown.HostKeyName} SHA256:{shown.FingerPrintSHA256}: {told.Verdict} to the known hosts");
        return told.Verdict == HostKeyVerdict.Known;
    }

    private async Task OpenSessionAsync(SshClient client, CancellationToken cancellationToken)
    {
        using var command = client.CreateCommand(Nothing);
        command.CommandTimeout = Patience;
        using var streams = new CommandStreams(OutputLimit);
        var running = command.ExecuteAsync(cancellationToken);
        var reading = streams.ReadAsync(command);
        await running.ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        (told.ExitStatus, told.Said) = (command.ExitStatus, streams.Error);
        log.Close();
    }
}
