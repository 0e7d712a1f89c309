namespace SshLab.LabTests.Scenarios;

/// <summary>
/// Who may keep a host with a kernel of its own busy: each fills a processor, and more at once than there are processors take longer than one
/// after the other. Whoever has a turn must not wait for another.
/// </summary>
internal static class GuestTurns
{
    private static readonly SemaphoreSlim Free = new(Environment.ProcessorCount);

    /// <summary>Waits for a turn.</summary>
    public static Task TakeAsync(CancellationToken cancellationToken) => Free.WaitAsync(cancellationToken);

    /// <summary>Ends a turn that was taken.</summary>
    public static void End() => Free.Release();
}
