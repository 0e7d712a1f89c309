using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>The container of a lab that is being started: what it must be like, and whether the host in it is up.</summary>
public sealed class LabContainer
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);
    private readonly IContainerEngine _engine;
    private readonly LabImage _image;
    private readonly IShell _root;
    private IReadOnlyDictionary<int, HostPort>? _ports;

    internal LabContainer(IContainerEngine engine, LabImage image, ContainerSpec spec, IShell root)
    {
        _engine = engine;
        _image = image;
        _root = root;
        Spec = spec;
    }

    /// <summary>What it must be like. Whoever starts it gives it all of this, and may add.</summary>
    public ContainerSpec Spec { get; }

    /// <summary>Waits until the host has a root shell and its sshd has said its first line.</summary>
    /// <exception cref="ToolFailedException">One of them did not come within 30 seconds, or the container ended; the message says which, and holds the logs.</exception>
    public Task WaitForSshdAsync(CancellationToken cancellationToken = default) => ReadyAsync(cancellationToken);

    /// <summary>Waits like <see cref="WaitForSshdAsync"/>, and returns where the ports are reached.</summary>
    internal async Task<IReadOnlyDictionary<int, HostPort>> ReadyAsync(CancellationToken cancellationToken)
    {
        if (_ports is not null)
            return _ports;
        using var inVain = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answering = AnsweringAsync(inVain.Token);
        try
        {
            // Opening the root channel takes as long as the host takes to get ready, and fails at once where the container has ended.
            await _root.RunAsync(new ShellScript(":") { Timeout = ReadyWithin }, cancellationToken).ConfigureAwait(false);
        }
        catch (NoWayInException e)
        {
            await inVain.CancelAsync().ConfigureAwait(false);
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new ToolFailedException($"The lab's host ended before its sshd answered. {await EvidenceAsync().ConfigureAwait(false)}", null, e);
        }
        return _ports = await answering.ConfigureAwait(false);
    }

    private async Task<IReadOnlyDictionary<int, HostPort>> AnsweringAsync(CancellationToken cancellationToken)
    {
        var ports = await _engine.PublishedPortsAsync(Spec.Name, LabPorts.All, cancellationToken).ConfigureAwait(false);
        await SshBanner.WaitAsync(ports[LabPorts.Standard], ReadyWithin, EvidenceAsync, cancellationToken).ConfigureAwait(false);
        return ports;
    }

    private async Task<string> EvidenceAsync()
    {
        var log = await _engine.LogsAsync(Spec.Name, CancellationToken.None).ConfigureAwait(false);
        var start = await _engine.ExecAsync(Spec.Name, ["tail", "-n", "40", _image.StartLog], cancellationToken: CancellationToken.None).ConfigureAwait(false);
        return $"The container's log:\n{log.Trim()}\n{_image.StartLog} in it:\n{(start.ExitCode == 0 ? start.OutputText : start.Error).Trim()}\nSee whether the image still starts by itself.";
    }
}
