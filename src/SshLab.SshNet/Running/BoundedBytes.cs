namespace SshLab.SshNet.Running;

/// <summary>Reads a stream to its end, keeping no more than a given number of bytes, so that no server can fill our memory. What has come so far can be looked at meanwhile.</summary>
internal sealed class BoundedBytes(int limit) : IDisposable
{
    private readonly MemoryStream _kept = new();
    private readonly Lock _lock = new();

    public void Dispose() => _kept.Dispose();

    /// <summary>Reads to the end; blocks its thread, as SSH.NET's streams do.</summary>
    public void ReadFrom(Stream stream)
    {
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            lock (_lock)
            {
                _kept.Write(buffer, 0, (int)Math.Min(read, limit - _kept.Length));
            }
        }
    }

    /// <summary>A copy of what has come so far.</summary>
    public byte[] ToArray()
    {
        lock (_lock)
        {
            return _kept.ToArray();
        }
    }
}
