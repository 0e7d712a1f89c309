using System.Text;

namespace SshLab.Processes;

/// <summary>Reads a stream to its end, keeping no more than a given number of bytes, so that no server can fill our memory.</summary>
internal sealed class BoundedReader(int limit, Action<string>? onLine) : IDisposable
{
    private readonly MemoryStream _kept = new();
    private readonly StringBuilder _line = new();
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public void Dispose() => _kept.Dispose();

    public bool Truncated { get; private set; }

    public ReadOnlyMemory<byte> Bytes => _kept.GetBuffer().AsMemory(0, (int)_kept.Length);

    public async Task ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            var keep = (int)Math.Min(read, limit - _kept.Length);
            _kept.Write(buffer, 0, keep);
            Truncated |= keep < read;
            if (onLine is not null)
                TellLines(buffer.AsSpan(0, read));
        }
        if (_line.Length > 0)
            onLine?.Invoke(_line.ToString());
    }

    private void TellLines(ReadOnlySpan<byte> bytes)
    {
        var text = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        var length = _decoder.GetChars(bytes, text, flush: false);
        foreach (var character in text.AsSpan(0, length))
        {
            if (character == '\n')
            {
                onLine!(_line.ToString());
                _line.Clear();
            }
            else if (_line.Length < 1000)
            {
                _line.Append(character);
            }
        }
    }
}
