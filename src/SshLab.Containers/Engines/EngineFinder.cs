using SshLab.Processes;

namespace SshLab.Containers.Engines;

/// <summary>Finds the engine of this machine: <c>docker</c>, then <c>podman</c>, whichever answers first.</summary>
public static class EngineFinder
{
    private static readonly IReadOnlyList<string> Programs = ["docker", "podman"];

    /// <summary>Returns the engine that answers.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EngineMissingException">None does; nothing was installed.</exception>
    public static async Task<IContainerEngine> FindAsync(CancellationToken cancellationToken = default)
    {
        var (engine, attempts) = await TryAsync(cancellationToken).ConfigureAwait(false);
        return engine ?? throw new EngineMissingException(attempts, EngineSetup.ByHand);
    }

    /// <summary>Returns the engine of that name without asking it anything; where this machine's settings lead to another one now, an engine that answers.</summary>
    /// <param name="name">The <see cref="IContainerEngine.Name"/> of an earlier process's engine.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<IContainerEngine> NamedAsync(string name, CancellationToken cancellationToken)
    {
        var engines = Programs.Where(program => name.StartsWith(program, StringComparison.Ordinal))
            .Select(program => new CommandEngine(program, EngineEndpoint.RemoteHost(program)));
        return engines.FirstOrDefault(engine => engine.Name == name) ?? await EngineSetup.EnsureAsync(null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the engine that answers, or null and what was tried.</summary>
    internal static async Task<(IContainerEngine? Engine, IReadOnlyList<EngineAttempt> Attempts)> TryAsync(CancellationToken cancellationToken)
    {
        List<EngineAttempt> attempts = [];
        foreach (var program in Programs)
        {
            var failure = await AskAsync(program, cancellationToken).ConfigureAwait(false);
            if (failure is null)
                return (new CommandEngine(program, EngineEndpoint.RemoteHost(program)), attempts);
            attempts.Add(new EngineAttempt(program, failure));
        }
        return (null, attempts);
    }

    /// <summary>Asks an engine for its version; returns null when it answers, else why not.</summary>
    internal static async Task<string?> AskAsync(string program, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await (new ProcessCommand(program, "version") with { Timeout = TimeSpan.FromSeconds(20) })
                .RunAsync(cancellationToken).ConfigureAwait(false);
            return answer.ExitCode == 0 ? null : answer.Error.Trim().Split('\n')[^1].TrimEnd('.');
        }
        catch (ToolFailedException e)
        {
            return e.Message.TrimEnd('.');
        }
    }
}
