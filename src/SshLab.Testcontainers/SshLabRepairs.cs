using SshLab.Repairs;

namespace SshLab.Testcontainers;

/// <summary>Repairs of a host: what <c>sshlab fix</c> and <c>sshlab undo</c> do.</summary>
public static class SshLabRepairs
{
    /// <summary>Diagnoses, and mends what is damaged; what somebody decided stays, unless it is asked for by its id.</summary>
    /// <param name="host">The host.</param>
    /// <param name="overrides">Ids of findings to change although somebody decided them.</param>
    /// <param name="ct">Gives up waiting; the journal keeps what is needed to undo.</param>
    /// <returns>The repair, for <see cref="UndoAsync"/>.</returns>
    /// <exception cref="BadInputException">There is nothing that may be mended.</exception>
    /// <exception cref="RefusedToChangeException">It would not be safe; nothing is changed.</exception>
    public static async Task<JournalEntry> FixAsync(this SshLabContainer host, IReadOnlyCollection<string>? overrides = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        var report = await host.DiagnoseAsync(ct).ConfigureAwait(false);
        return await RepairerOf(host).ApplyAsync(host.Root, RepairPlan.From(report, (overrides ?? []).ToHashSet(StringComparer.Ordinal)), ct).ConfigureAwait(false);
    }

    /// <summary>Takes a repair back, byte for byte.</summary>
    /// <param name="host">The host.</param>
    /// <param name="repair">The repair.</param>
    /// <param name="ct">Gives up waiting.</param>
    /// <returns>The repair, marked as undone.</returns>
    /// <exception cref="RefusedToChangeException">Something changed since, or it has been undone already: nothing is changed.</exception>
    public static Task<JournalEntry> UndoAsync(this SshLabContainer host, JournalEntry repair, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        return RepairerOf(host).UndoAsync(host.Root, repair, ct);
    }

    // The journal goes with the host: it lies with its keys.
    private static Repairer RepairerOf(SshLabContainer host) =>
        new(new JournalStore(Path.Combine(Path.GetDirectoryName(host.IdentityFile)!, "journal"), TimeProvider.System));
}
