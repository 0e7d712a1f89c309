using System.Buffers.Binary;

namespace SshLab.Containers.Labs;

/// <summary>What goes through a host's door, either way: a letter, four bytes of length, the bytes. See <c>guest-server</c> among the image's files.</summary>
internal static class DoorFrames
{
    private const int HeadLength = 5;
    private const int Longest = 1024 * 1024;

    /// <summary>Returns a whole frame.</summary>
    public static byte[] Of(char letter, ReadOnlySpan<byte> bytes)
    {
        var frame = new byte[HeadLength + bytes.Length];
        frame[0] = (byte)letter;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), bytes.Length);
        bytes.CopyTo(frame.AsSpan(HeadLength));
        return frame;
    }

    /// <summary>Reads a frame; null when the other end has gone.</summary>
    public static DoorFrame? Read(Stream link)
    {
        var head = new byte[HeadLength];
        if (link.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength)
            return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(1));
        if (length > Longest)
            return null;
        var bytes = new byte[length];
        return link.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length ? null : new DoorFrame((char)head[0], bytes);
    }
}
