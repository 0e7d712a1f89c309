namespace SshLab.SshNet.Running;

/// <summary>Reads a stream to its end, keeping no more than a given number of bytes, so that no server can fill our memory. What has come so far can be looked at meanwhile.</summary>
internal sealed class BoundedBytes(int limit) : IDisposable
{
    private readonly MemoryStream _kept = new();
    private bool _ended;

    /// <summary>Answers a question about what has come so far.</summary>
    public delegate bool Question(ReadOnlySpan<byte> soFar);

    public void Dispose() => _kept.Dispose();

    /// <summary>Reads to the end; blocks its thread, as SSH.NET's streams do.</summary>
    public void ReadFrom(Stream stream)
    {
        try
        {
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
                Add(buffer.AsSpan(0, read));
        }
        finally
        {
            End();
        }
    }

    /// <summary>Blocks until what has come answers the question with yes, or nothing more comes.</summary>
    /// <returns>Whether the answer is yes.</returns>
    public bool WaitUntil(Question question)
    {
        lock (_kept)
        {
            bool answer;
            while (!(answer = question(SoFar)) && !_ended)
                Monitor.Wait(_kept);
            return answer;
        }
    }

    /// <summary>A copy of what has come so far.</summary>
    public byte[] ToArray()
    {
        lock (_kept)
        {
            return SoFar.ToArray();
        }
    }

    private ReadOnlySpan<byte> SoFar => _kept.GetBuffer().AsSpan(0, (int)_kept.Length);

    private void Add(ReadOnlySpan<byte> bytes)
    {
        lock (_kept)
        {
            _kept.Write(bytes[..(int)Math.Min(bytes.Length, limit - _kept.Length)]);
            Monitor.PulseAll(_kept);
        }
    }

    private void End()
    {
        lock (_kept)
        {
            _ended = true;
            Monitor.PulseAll(_kept);
        }
    }
}
