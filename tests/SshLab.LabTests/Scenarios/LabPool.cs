using System.Collections.Concurrent;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Shells;

namespace SshLab.LabTests.Scenarios;

/// <summary>
/// Labs that one scenario after the other uses: starting a host costs more than a whole story. A lab comes back only when its host is, file
/// for file and process for process, what it was before the scenario; any other lab is removed, and so is that of a story that failed.
/// </summary>
internal static class LabPool
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<PooledLab>> Idle = [];
    private static int _started;
    private static int _reused;

    /// <summary>How many labs were started and how often one was used again.</summary>
    public static string Account => $"{_started} labs were started for the scenarios, and used again {_reused} times";

    /// <summary>Takes a healthy lab of the image, used before or new. A host with a kernel of its own fills a processor, so it waits for one.</summary>
    public static async Task<PooledLab> TakeAsync(LabImage image, CancellationToken cancellationToken)
    {
        if (image.SELinux)
            await GuestTurns.TakeAsync(cancellationToken);
        try
        {
            if (Of(image).TryTake(out var used))
            {
                Interlocked.Increment(ref _reused);
                return used;
            }
            return await StartAsync(image, cancellationToken);
        }
        catch
        {
            EndTurn(image);
            throw;
        }
    }

    /// <summary>Removes a lab after a story that failed, or that nobody knows how it left the host.</summary>
    public static async Task DiscardAsync(PooledLab pooled)
    {
        try
        {
            await pooled.Lab.DisposeAsync();
        }
        finally
        {
            EndTurn(pooled.Lab.Image);
        }
    }

    /// <summary>Starts a lab of the image, to wait for the first scenario that wants it.</summary>
    public static async Task StockAsync(LabImage image, CancellationToken cancellationToken) => Of(image).Add(await StartAsync(image, cancellationToken));

    private static async Task<PooledLab> StartAsync(LabImage image, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _started);
        var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }, cancellationToken);
        try
        {
            return new PooledLab(lab, await PristineHost.KeepAsync(lab, cancellationToken));
        }
        catch
        {
            await lab.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives a lab back after its story.</summary>
    /// <returns>Why it is not used again; null when it is.</returns>
    public static async Task<string?> GiveBackAsync(PooledLab pooled, HostSnapshot? broken)
    {
        string? reason;
        try
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await pooled.Lab.ForgetScenarioAsync(deadline.Token);
            reason = await pooled.Pristine.RestoreAsync(broken, deadline.Token);
        }
        catch (Exception e) when (e is SshLabException or OperationCanceledException)
        {
            reason = e.Message;
        }
        if (reason is not null)
        {
            await DiscardAsync(pooled);
            return reason;
        }
        Of(pooled.Lab.Image).Add(pooled);
        EndTurn(pooled.Lab.Image);
        return null;
    }

    /// <summary>Removes all labs that wait, and returns what their stories changed in places that no single story was watched in: nothing.</summary>
    public static async Task<IReadOnlyList<string>> CloseAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        ConcurrentBag<string> changes = [];
        await Parallel.ForEachAsync(Idle.Values.SelectMany(bag => bag), new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = deadline.Token }, async (pooled, token) =>
        {
            foreach (var change in await pooled.Pristine.StrayChangesAsync(token))
                changes.Add(change);
            await pooled.Lab.DisposeAsync();
        });
        return [.. changes];
    }

    private static void EndTurn(LabImage image)
    {
        if (image.SELinux)
            GuestTurns.End();
    }

    private static ConcurrentBag<PooledLab> Of(LabImage image) => Idle.GetOrAdd(image.Name, _ => []);
}
