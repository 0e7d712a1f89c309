using System.Text;
using Docker.DotNet;
using DotNet.Testcontainers.Containers;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Processes;
using SshLab.Shells;
using SshLab.Testcontainers.Engines;

namespace SshLab.Testcontainers;

/// <summary>
/// A host with an OpenSSH server, as a container of Testcontainers: healthy, or broken by a scenario. Each start makes a new host, with a key
/// and a password of its own; disposing removes it.
/// </summary>
public sealed class SshLabContainer : DockerContainer, IContainer
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SshLabStart _start;
    private Lab? _lab;
    private bool _isDisposed;

    internal SshLabContainer(SshLabConfiguration configuration, SshLabStart start)
        : base(configuration)
    {
        _start = start;
    }

    /// <summary>The kind of host it is.</summary>
    public LabImage LabImage => LabImages.Find(_start.Options.Image);

    /// <summary>The address at which its ports are reached: the loopback address wherever that will do, and then they are published there alone.</summary>
    public new string Hostname => _start.OnLoopback ? "127.0.0.1" : base.Hostname;

    /// <summary>The port at which its sshd is meant to be reached, at <see cref="Hostname"/>.</summary>
    public int SshPort => Lab.Port;

    /// <summary>The user to log in as.</summary>
    public string User => Lab.User;

    /// <summary>That user's password: random, and good for this host only.</summary>
    public string Password => Lab.Password;

    /// <summary>The private key that logs in; its public half is beside it, with <c>.pub</c>.</summary>
    public string IdentityFile => Lab.IdentityFile;

    /// <summary>A known_hosts file that holds the host's keys and nothing else.</summary>
    public string KnownHostsFile => Lab.KnownHostsFile;

    /// <summary>The last scenario that broke it; null while it is healthy.</summary>
    public string? ScenarioId => Lab.ScenarioId;

    /// <summary>The login to the host, apart from this machine's own ssh configuration, known hosts and agent.</summary>
    public Target Target => Lab.Target;

    /// <summary>A root shell on the host that does not go through its sshd; stays open, milliseconds per script.</summary>
    public IShell Root => Lab.Root;

    private Lab Lab => _lab ?? throw new InvalidOperationException("The host does not run, so there is nothing to log in to. Call StartAsync first.");

    /// <summary>Starts the host: image, container, key, and then the scenario; ready when its sshd has answered. Does nothing while it runs.</summary>
    /// <param name="ct">At any moment: what was started so far is removed.</param>
    /// <exception cref="ToolFailedException">The engine failed, or the host did not become ready; the message holds its log. Nothing is left.</exception>
    public override async Task StartAsync(CancellationToken ct = default)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_lab is not null && State == TestcontainersStates.Running)
                return;
            await EndAsync().ConfigureAwait(false);
            _lab = await Lab.StartAsync(_start.Options with { Engine = _start.Engine, Progress = new LoggedProgress(Logger) }, StartContainerAsync, ct).ConfigureAwait(false);
        }
        catch
        {
            await EndAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs a program as root on the host, which on an SELinux image is not the container but inside it; not through its sshd.</summary>
    /// <param name="command">The program and its arguments, one item each.</param>
    /// <param name="ct">Ends the program.</param>
    public new async Task<ExecResult> ExecAsync(IList<string> command, CancellationToken ct = default)
    {
        var result = await ExecAsync([.. command], ReadOnlyMemory<byte>.Empty, ct).ConfigureAwait(false);
        return new ExecResult(result.OutputText, result.Error, result.ExitCode);
    }

    /// <summary>Runs a program like <see cref="ExecAsync(IList{string}, CancellationToken)"/>, with something on its standard input; bytes stay bytes.</summary>
    /// <param name="command">The program and its arguments, one item each.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="ct">Ends the program.</param>
    public Task<ProcessResult> ExecAsync(IReadOnlyList<string> command, ReadOnlyMemory<byte> input, CancellationToken ct = default) =>
        _start.Engine.ExecAsync(_start.Container.Spec.Name, [.. LabImage.Entrance, .. command], input, Timeout.InfiniteTimeSpan, ct);

    /// <summary>Returns sshd's debug log, at most its last 4 MiB.</summary>
    /// <param name="ct">Stops it.</param>
    public Task<string> SshdLogAsync(CancellationToken ct = default) => Lab.SshdLogAsync(ct);

    /// <summary>Returns what SELinux denied on the host since it started, an AVC record a line; empty where nothing was, or where there is no SELinux.</summary>
    /// <param name="ct">Stops it.</param>
    public Task<string> DenialsAsync(CancellationToken ct = default) => Lab.DenialsAsync(ct);

    /// <summary>Breaks the host as the scenario says; from then on the login goes to the scenario's port.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="BadInputException">The scenario does not apply to the image.</exception>
    /// <exception cref="ToolFailedException">The scenario's script failed.</exception>
    public Task BreakAsync(IScenario scenario, CancellationToken ct = default) => Lab.BreakAsync(scenario, ct);

    /// <summary>Says why the login is refused, or that it works: a real attempt, and a look at both sides.</summary>
    /// <param name="ct">Gives up.</param>
    public Task<DiagnosisReport> DiagnoseAsync(CancellationToken ct = default) => Diagnoser.DiagnoseAsync(Target, Root, ct);

    /// <summary>Waits until the host of the start that is under way is up.</summary>
    internal Task WaitForSshdAsync(CancellationToken ct) => _start.Container.WaitForSshdAsync(ct);

    /// <inheritdoc/>
    protected override Task UnsafeCreateAsync(CancellationToken ct = default) =>
        // Cut short, the engine would go on and leave a container that nobody waits for.
        base.UnsafeCreateAsync(CancellationToken.None);

    /// <inheritdoc/>
    protected override async ValueTask DisposeAsyncCore()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await EndAsync().ConfigureAwait(false);
        await base.DisposeAsyncCore().ConfigureAwait(false);
        _start.Engine.Dispose();
        _turn.Dispose();
    }

    private async Task StartContainerAsync(LabContainer container, CancellationToken ct)
    {
        await _start.BeginAsync(container).ConfigureAwait(false);
        try
        {
            if (await _start.Engine.EndsAsync(container.Spec, base.StartAsync, ct).ConfigureAwait(false))
                await container.WaitForSshdAsync(ct).ConfigureAwait(false);
        }
        catch (DockerApiException e) when (_start.WithFolders && ContainerParameters.LacksFolder(e))
        {
            _start.LeaveFoldersOut();
            await StartContainerAsync(container, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e) && !ct.IsCancellationRequested)
        {
            throw await StartFailure.OfAsync(_start.Engine, container.Spec, e).ConfigureAwait(false);
        }
    }

    // Removes the host before, if there is one, and has the base class forget its container.
    private async Task EndAsync()
    {
        if (_lab is { } lab)
            await lab.DisposeAsync().ConfigureAwait(false);
        _lab = null;
        using (await AcquireLockAsync().ConfigureAwait(false))
            await UnsafeDeleteAsync().ConfigureAwait(false);
    }
}
