using System.Buffers.Binary;
using System.Net.Sockets;

namespace SshLab.LabTests.SecurityKeys;

/// <summary>An agent that holds one security key in software, at a socket of its own.</summary>
/// <remarks>Source: draft-ietf-sshm-ssh-agent: requests 11 (identities) and 13 (sign); everything else fails.</remarks>
internal sealed class SoftAgent : IAsyncDisposable
{
    private const byte Failure = 5;
    private const byte Identities = 11;
    private const byte SignRequest = 13;
    private const int MostBytes = 256 * 1024;

    private readonly SoftSecurityKey _key;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public SoftAgent(SoftSecurityKey key, string path)
    {
        _key = key;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _serving = ServeAsync(_end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptAsync(cancellationToken);
                await using var stream = new NetworkStream(client);
                await AnswerAsync(stream, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        while (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) == head.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            length.ShouldBeInRange(1, MostBytes, "a request of ssh's");
            var request = new byte[length];
            await stream.ReadExactlyAsync(request, cancellationToken);
            await stream.WriteAsync(SoftSecurityKey.Field(Answer(request)), cancellationToken);
        }
    }

    private byte[] Answer(byte[] request) => request[0] switch
    {
        Identities => [12, 0, 0, 0, 1, .. SoftSecurityKey.Field(_key.Blob), .. SoftSecurityKey.Field("soft@lab"u8.ToArray())],
        SignRequest => [14, .. SoftSecurityKey.Field(_key.Sign(Second(request)))],
        _ => [Failure],
    };

    /// <summary>The data to be signed comes after the key.</summary>
    private static byte[] Second(byte[] request)
    {
        var at = 1 + 4 + BinaryPrimitives.ReadInt32BigEndian(request.AsSpan(1));
        var length = BinaryPrimitives.ReadInt32BigEndian(request.AsSpan(at));
        return request[(at + 4)..(at + 4 + length)];
    }
}
