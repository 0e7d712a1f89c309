using Docker.DotNet;

namespace SshLab.Testcontainers.Engines;

/// <summary>Looks after a container that Testcontainers starts: one that has ended never gets the ports that are waited for.</summary>
internal static class StartWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Starts a container; returns whether it ended meanwhile, in which case nothing is waited for any more.</summary>
    /// <param name="client">The engine.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="start">Starts it, and waits for it.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<bool> EndsAsync(IDockerClient client, string container, Func<CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        using var inVain = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var starting = start(inVain.Token);
        while (await Task.WhenAny(starting, Task.Delay(Pause, CancellationToken.None)).ConfigureAwait(false) != starting)
        {
            if (!await HasEndedAsync(client, container).ConfigureAwait(false))
                continue;
            await inVain.CancelAsync().ConfigureAwait(false);
            await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        }
        await starting.ConfigureAwait(false);
        return false;
    }

    private static async Task<bool> HasEndedAsync(IDockerClient client, string container)
    {
        try
        {
            return (await client.Containers.InspectContainerAsync(container).ConfigureAwait(false)).State?.Status is "exited" or "dead";
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e))
        {
            // It is not made yet; or the engine is gone, which the start itself says.
            return false;
        }
    }
}
