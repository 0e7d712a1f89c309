using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>Reads a stream up to a marker that no output can hold by chance, and returns the bytes before it.</summary>
internal sealed class ChannelReader(Stream stream)
{
    private const int Limit = 64 * 1024 * 1024;
    private readonly byte[] _buffer = new byte[32 * 1024];

    /// <summary>Returns everything before the marker, and the line that the marker begins, without it.</summary>
    /// <exception cref="EndOfStreamException">The stream ended first; the message holds its last words.</exception>
    /// <exception cref="ToolFailedException">More came than may be kept.</exception>
    public async Task<(byte[] Before, string Line)> ReadToAsync(byte[] marker, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var searched = 0;
        while (true)
        {
            var bytes = kept.GetBuffer().AsSpan(0, (int)kept.Length);
            var at = bytes[searched..].IndexOf(marker);
            if (at >= 0 && bytes[(searched + at)..].IndexOf("\n"u8) is var end and >= 0)
            {
                var line = bytes.Slice(searched + at + marker.Length, end - marker.Length);
                return (bytes[..(searched + at)].ToArray(), System.Text.Encoding.ASCII.GetString(line));
            }
            searched = at >= 0 ? searched + at : Math.Max(0, bytes.Length - marker.Length + 1);
            var read = await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                throw new EndOfStreamException(System.Text.Encoding.UTF8.GetString(kept.GetBuffer().AsSpan(0, (int)Math.Min(kept.Length, 1000))).Trim());
            if (kept.Length + read > Limit)
                throw new ToolFailedException($"A script in the lab printed more than {Limit / 1024 / 1024} MiB. Let it print less, or write to a file.");
            kept.Write(_buffer, 0, read);
        }
    }
}
