using System.Collections.Concurrent;

namespace SshLab.Facts.Probes;

/// <summary>The identity files of one look at this machine, each read once, though the login and the facts both ask for it.</summary>
internal sealed class IdentityReadings
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IdentityFacts>>> _read = new(StringComparer.Ordinal);

    /// <summary>Returns what <see cref="IdentityProbe"/> finds in the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">Whether the target names it.</param>
    /// <param name="cancellationToken">Gives up, for everybody who asks for the same file.</param>
    public async Task<IdentityFacts> ReadAsync(string path, bool named, CancellationToken cancellationToken)
    {
        var reading = _read.GetOrAdd(path, file => new(() => IdentityProbe.ReadAsync(file, named: false, cancellationToken)));
        return await reading.Value.ConfigureAwait(false) with { Named = named };
    }
}
