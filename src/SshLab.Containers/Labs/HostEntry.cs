using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>Starts programs as root on a lab's host: through the engine, or past it where the host has a door of its own.</summary>
/// <param name="engine">The engine.</param>
/// <param name="container">The container's name.</param>
/// <param name="entrance">The program that runs its arguments on the host, where that is not the container.</param>
/// <param name="door">Where the socket of such a host may be.</param>
internal sealed class HostEntry(IContainerEngine engine, string container, IReadOnlyList<string> entrance, string door)
{
    /// <summary>The container's name.</summary>
    public string Container => container;

    /// <summary>Starts a program and hands over its streams.</summary>
    public IContainerProcess Open(IReadOnlyList<string> command) =>
        (entrance.Count > 0 ? DoorProcess.TryOpen(door, command) : null) ?? engine.Open(container, [.. entrance, .. command]);

    /// <summary>Runs a program to its end, through the engine.</summary>
    public Task<ProcessResult> ExecAsync(IReadOnlyList<string> command, TimeSpan timeout) =>
        engine.ExecAsync(container, [.. entrance, .. command], timeout: timeout);
}
