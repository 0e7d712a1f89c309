using SshLab.Containers.Engines;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>Root in any container of the engine (<c>docker:NAME</c>): one exec per script.</summary>
public sealed class ContainerShell : IShell
{
    private readonly IContainerEngine _engine;
    private readonly string _container;

    private ContainerShell(IContainerEngine engine, string container)
    {
        _engine = engine;
        _container = container;
    }

    /// <inheritdoc/>
    public string Via => $"docker:{_container}";

    /// <summary>Returns a shell in the container, once it has answered.</summary>
    /// <param name="container">The name or id of a running container.</param>
    /// <param name="engine">The engine; null: docker or podman, whichever answers. None is installed for this.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadInputException">That is not a container's name.</exception>
    /// <exception cref="NoWayInException">There is no such container, it does not run, or it has no <c>sh</c>.</exception>
    public static async Task<ContainerShell> ConnectAsync(string container, IContainerEngine? engine = null, CancellationToken cancellationToken = default)
    {
        var name = ContainerName.Check(container);
        engine ??= await EngineFinder.FindAsync(cancellationToken).ConfigureAwait(false);
        var answer = await engine.ExecAsync(name, ["sh", "-c", ":"], cancellationToken: cancellationToken).ConfigureAwait(false);
        return answer.ExitCode == 0
            ? new ContainerShell(engine, name)
            : throw new NoWayInException($"There is no way into the container {name}: `{answer.Command}` said: {answer.Error.Trim()}. It must be running and have a shell; `docker ps` lists what runs.");
    }

    /// <inheritdoc/>
    public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        var input = System.Text.Encoding.UTF8.GetBytes(script.Render());
        var result = await _engine.ExecAsync(_container, ["sh"], input, script.Timeout, cancellationToken).ConfigureAwait(false);
        return new ShellResult(result.ExitCode, result.Output, result.Error);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
