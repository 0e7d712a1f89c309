using System.Security.Cryptography;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;

namespace SshLab.Containers.Labs;

/// <summary>Starts one lab, and removes everything it started when it does not come to its end.</summary>
internal sealed class LabStarter(IContainerEngine engine, LabOptions options)
{
    private const int SshPort = 22;
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);

    /// <summary>The container's name for a lab's.</summary>
    public static string ContainerOf(string name) => $"sshlab-{name}";

    /// <summary>Starts the lab.</summary>
    public async Task<Lab> StartAsync(LabImage image, CancellationToken cancellationToken)
    {
        var tag = await new ImageStore(engine, options.Progress).EnsureAsync(image, cancellationToken).ConfigureAwait(false);
        var directory = LabDirectory.Create();
        var root = new RootChannel(engine, ContainerOf(directory.Name), $"lab:{directory.Name}");
        try
        {
            var lab = await StartAsync(image, tag, directory, root, cancellationToken).ConfigureAwait(false);
            if (options.Scenario is not null)
                await lab.BreakAsync(options.Scenario, cancellationToken).ConfigureAwait(false);
            if (options.Keep)
                LabRegistry.Write(lab.State);
            return lab;
        }
        catch
        {
            await root.DisposeAsync().ConfigureAwait(false);
            await engine.RemoveAsync(ContainerOf(directory.Name), CancellationToken.None).ConfigureAwait(false);
            LabRegistry.Forget(directory.Name);
            throw;
        }
    }

    private async Task<Lab> StartAsync(LabImage image, string tag, LabDirectory directory, RootChannel root, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetUtcNow();
        var key = directory.CreateKeyAsync(LabHost.User, cancellationToken);
        var container = engine.StartAsync(
            new ContainerSpec(tag, ContainerOf(directory.Name))
            {
                HostName = directory.Name,
                Ports = [SshPort],
                Labels = LabLabels.For(directory.Name, image.Name, options.Keep, started),
                Capabilities = ["SYS_CHROOT", "AUDIT_WRITE"],
            },
            cancellationToken);
        await Task.WhenAll(key, container).ConfigureAwait(false);
        var password = RandomNumberGenerator.GetString("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 20);
        var address = await engine.PublishedPortAsync(ContainerOf(directory.Name), SshPort, cancellationToken).ConfigureAwait(false);
        // The banner first: it says that the host's keys are made.
        await SshBanner.WaitAsync(address, ReadyWithin, () => EvidenceAsync(directory.Name), cancellationToken).ConfigureAwait(false);
        var hostKeys = await LabHost.WelcomeAsync(root, await key.ConfigureAwait(false), password, cancellationToken).ConfigureAwait(false);
        await File.WriteAllLinesAsync(directory.KnownHostsFile, hostKeys.Select(line => KnownHost(address, line)), cancellationToken).ConfigureAwait(false);
        return new Lab(
            new LabState
            {
                Name = directory.Name, Image = image.Name, Engine = engine.Name, Container = ContainerOf(directory.Name),
                Host = address.Host, Port = address.Port, User = LabHost.User, Password = password,
                IdentityFile = directory.IdentityFile, KnownHostsFile = directory.KnownHostsFile, Kept = options.Keep, Started = started,
            },
            engine, root);
    }

    private static string KnownHost(HostPort address, string publicKey)
    {
        var words = publicKey.Split(' ');
        return $"{(address.Port == SshPort ? address.Host : $"[{address.Host}]:{address.Port}")} {words[0]} {words[1]}";
    }

    private async Task<string> EvidenceAsync(string name)
    {
        var log = await engine.LogsAsync(ContainerOf(name), CancellationToken.None).ConfigureAwait(false);
        var sshd = await engine.ExecAsync(ContainerOf(name), ["tail", "-n", "40", "/var/log/sshd.log"], cancellationToken: CancellationToken.None).ConfigureAwait(false);
        return $"The container's log:\n{log.Trim()}\nsshd's log:\n{(sshd.ExitCode == 0 ? sshd.OutputText : sshd.Error).Trim()}\nSee whether the image still builds and starts by itself.";
    }
}
