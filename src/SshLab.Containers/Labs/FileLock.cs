using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>A lock between processes, held while the file is open; it ends with its process, however that ends.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // The error number of flock on Linux and on macOS, and Windows' sharing violation.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];
    private readonly FileStream _file;

    private FileLock(FileStream file)
    {
        _file = file;
    }

    /// <summary>Returns the lock if nobody holds it, else null.</summary>
    /// <exception cref="ToolFailedException">The file cannot be opened.</exception>
    public static FileLock? TryTake(string name)
    {
        var path = Path.Combine(StateDirectory.Locks, name);
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailedException($"The lock {path} cannot be opened: {e.Message} Check its owner and that the disk has room.", null, e);
        }
    }

    /// <summary>Waits for the lock.</summary>
    /// <param name="name">The lock's file name.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="onWait">Called once if another process holds it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ToolFailedException">It was held for longer than that.</exception>
    public static async Task<FileLock> TakeAsync(string name, TimeSpan patience, Action onWait, CancellationToken cancellationToken)
    {
        var taken = TryTake(name);
        if (taken is not null)
            return taken;
        onWait();
        for (var waited = TimeSpan.Zero; waited < patience; waited += Pause)
        {
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            if (TryTake(name) is { } later)
                return later;
        }
        throw new ToolFailedException(
            $"The lock {Path.Combine(StateDirectory.Locks, name)} was not free within {patience.TotalMinutes:0} min: another process holds it. See which one (`fuser` on that file) and try again.");
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _file.Dispose();
}
