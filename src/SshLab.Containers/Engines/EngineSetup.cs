using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.Containers.Engines;

/// <summary>Returns an engine that answers; where none does and it can, it installs one or starts it, saying so.</summary>
public static class EngineSetup
{
    internal const string ByHand =
        "On Debian or Ubuntu run `sudo apt-get install docker.io` and `sudo service docker start` (or `sudo dockerd`), and `sudo usermod -aG docker $USER` to use it without sudo; elsewhere install Docker or Podman. Then `docker version` must answer.";

    private static readonly SemaphoreSlim Turn = new(1);
    private static IContainerEngine? _found;

    /// <summary>Returns the engine that answers, after installing or starting one if need be; the answer is kept for this process.</summary>
    /// <param name="progress">Told each step of a set-up.</param>
    /// <param name="cancellationToken">Stops it; packages that are installed by then stay.</param>
    /// <exception cref="EngineMissingException">There is none, and none could be made to answer; the message lists what was tried.</exception>
    public static async Task<IContainerEngine> EnsureAsync(IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _found ??= await FindOrMakeAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Takes an engine for the answer from now on: labs of this process that name none are started on it.</summary>
    internal static void Take(IContainerEngine engine) => _found = engine;

    private static async Task<IContainerEngine> FindOrMakeAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var (engine, attempts) = await EngineFinder.TryAsync(cancellationToken).ConfigureAwait(false);
        if (engine is not null)
            return engine;
        if (Obstacle() is { } obstacle)
            throw new EngineMissingException([.. attempts, new EngineAttempt("setting one up", obstacle)], ByHand);
        using var turn = await FileLock.TakeAsync("engine-setup", TimeSpan.FromMinutes(15),
            () => progress?.Report("Waiting for another process that sets up the container engine"), cancellationToken).ConfigureAwait(false);
        // Whoever had the lock before may have done it.
        (engine, attempts) = await EngineFinder.TryAsync(cancellationToken).ConfigureAwait(false);
        return engine ?? await MakeAsync(attempts, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns why an engine cannot be set up here; null when it can.</summary>
    internal static string? Obstacle() =>
        EngineEndpoint.Chosen() is { } chosen ? $"{chosen} names an engine of its own, which does not answer"
        : DebianPackages.Obstacle();

    private static async Task<IContainerEngine> MakeAsync(IReadOnlyList<EngineAttempt> attempts, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        try
        {
            if (!ProgramPath.Exists("dockerd"))
                await DebianPackages.InstallAsync(["docker.io", "iptables"], "running lab containers", progress, cancellationToken).ConfigureAwait(false);
            // Later Debian releases ship the command apart from the daemon.
            if (!ProgramPath.Exists("docker"))
                await DebianPackages.InstallAsync(["docker-cli"], "running lab containers", progress, cancellationToken).ConfigureAwait(false);
            await new DockerDaemon { Progress = progress }.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ToolFailedException e)
        {
            throw new EngineMissingException([.. attempts, new EngineAttempt("setting up docker.io", e.Message.TrimEnd('.'))], ByHand);
        }
        var (engine, later) = await EngineFinder.TryAsync(cancellationToken).ConfigureAwait(false);
        return engine ?? throw new EngineMissingException([.. attempts, .. later], ByHand);
    }
}
