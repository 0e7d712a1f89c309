using Microsoft.Win32.SafeHandles;

namespace SshLab.Cli.Output;

/// <summary>
/// Standard output or error. Who reads it may go away before the end, as <c>head</c> does: what is written then is thrown away, and
/// <see cref="IsUnread"/> remembers it. So a change that was begun is also brought to its end, and written down.
/// </summary>
/// <remarks>The runtime's own stream does not say that a reader has gone away; a file's place is shared with other programs, so files keep it.</remarks>
internal sealed class StandardStream : Stream
{
    /// <summary>A pipe takes so many bytes whole or not at all (PIPE_BUF is at least this on every system), also one that does not block.</summary>
    private const int Piece = 512;

    private const int BrokenPipe = 32;
    private const int TerminalGone = 5;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockElsewhere = 35;
    private readonly Stream _standard;
    private readonly Stream _stream;

    private readonly bool _isForgiving;
    private bool _isOver;

    private StandardStream(Stream standard, Stream stream, bool isForgiving) => (_standard, _stream, _isForgiving) = (standard, stream, isForgiving);

    /// <summary>Opens a descriptor; nothing is written where the caller closed it.</summary>
    /// <param name="descriptor">1 or 2.</param>
    /// <param name="standard">The runtime's own stream.</param>
    public static StandardStream Open(int descriptor, Func<Stream> standard)
    {
        if (!InheritedDescriptor.IsOpen(descriptor))
            return new(Null, Null, isForgiving: true);
        var isForgiving = descriptor == 2;
        if (OperatingSystem.IsWindows())
            return new(standard(), standard(), isForgiving);
        var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return new(standard(), stream.CanSeek ? standard() : stream, isForgiving);
    }

    /// <summary>Whether somebody had read it, and reads it no more.</summary>
    public bool IsUnread { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (; buffer.Length > 0 && !_isOver; buffer = buffer[Math.Min(Piece, buffer.Length)..])
            WritePiece(buffer[..Math.Min(Piece, buffer.Length)]);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is held back.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void WritePiece(ReadOnlySpan<byte> piece)
    {
        try
        {
            _stream.Write(piece);
        }
        catch (IOException e) when (e.HResult is WouldBlockOnLinux or WouldBlockElsewhere)
        {
            // The runtime's own stream waits for its turn.
            _standard.Write(piece);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isOver = true;
            IsUnread = e.HResult is BrokenPipe or TerminalGone;
            // A full disk is told once, on the other stream; a descriptor that nobody can write to was never meant to be.
            if (!IsUnread && e is IOException && !_isForgiving)
                throw;
        }
    }
}
