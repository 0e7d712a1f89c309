using System.Net.Sockets;
using System.Text;
using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>Readiness against the real protocol: an SSH server is ready when it has said which one it is.</summary>
internal static class SshBanner
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the first line of an SSH server and returns it: <c>SSH-2.0-OpenSSH_9.2p1 …</c>.</summary>
    /// <param name="address">Where to ask.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="evidence">Asked for what to show when it did not come: logs.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ToolFailedException">It did not come; the message holds what came instead, and the evidence.</exception>
    public static async Task<string> WaitAsync(HostPort address, TimeSpan patience, Func<Task<string>> evidence, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(patience);
        var last = "nothing";
        while (!deadline.IsCancellationRequested)
        {
            try
            {
                last = await ReadAsync(address, deadline.Token).ConfigureAwait(false);
                if (last.StartsWith("SSH-", StringComparison.Ordinal))
                    return last;
                await Task.Delay(Pause, deadline.Token).ConfigureAwait(false);
            }
            catch (SocketException e)
            {
                last = e.Message;
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        throw new ToolFailedException(
            $"No SSH banner came from {address.Host} port {address.Port} within {patience.TotalSeconds:0} s; the last answer was: {last}. {await evidence().ConfigureAwait(false)}");
    }

    private static async Task<string> ReadAsync(HostPort address, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[255];
        var length = 0;
        int read;
        while (length < buffer.Length && !buffer.AsSpan(0, length).Contains((byte)'\n')
            && (read = await client.GetStream().ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
        }
        return length == 0 ? "the connection was closed at once" : Encoding.ASCII.GetString(buffer, 0, length).Split('\n')[0].Trim();
    }
}
