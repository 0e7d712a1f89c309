namespace SshLab.Cli.Output;

/// <summary>Passes bytes on as they come, none held back and none changed.</summary>
internal static class StreamRelay
{
    /// <summary>Copies until the source ends or the reader has gone away.</summary>
    /// <returns>Whether the reader took everything.</returns>
    public static async Task<bool> CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            try
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                await to.FlushAsync(cancellationToken);
            }
            catch (IOException)
            {
                return false;
            }
        }
        return true;
    }
}
