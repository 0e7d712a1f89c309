namespace SshLab.Containers.Labs;

/// <summary>What a program behind a host's door reads: each write is a frame, closing is its end of file.</summary>
internal sealed class DoorInput(Stream link) : Stream
{
    private const int Longest = 64 * 1024;
    private bool _closed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !_closed;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (; buffer.Length > 0; buffer = buffer[Math.Min(Longest, buffer.Length)..])
            link.Write(DoorFrames.Of('i', buffer[..Math.Min(Longest, buffer.Length)]));
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (; buffer.Length > 0; buffer = buffer[Math.Min(Longest, buffer.Length)..])
            await link.WriteAsync(DoorFrames.Of('i', buffer.Span[..Math.Min(Longest, buffer.Length)]), cancellationToken).ConfigureAwait(false);
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_closed)
        {
            _closed = true;
            try
            {
                link.Write(DoorFrames.Of('e', []));
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The program has ended already.
            }
        }
        base.Dispose(disposing);
    }
}
