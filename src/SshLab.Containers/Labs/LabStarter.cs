using System.Security.Cryptography;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>Starts one lab, and removes everything it started when it does not come to its end.</summary>
/// <param name="engine">The engine that has the image, and the container once it runs.</param>
/// <param name="options">What kind of lab.</param>
/// <param name="startContainer">Starts the container.</param>
internal sealed class LabStarter(IContainerEngine engine, LabOptions options, Func<LabContainer, CancellationToken, Task> startContainer)
{
    /// <summary>Starts the lab.</summary>
    public async Task<Lab> StartAsync(LabImage image, CancellationToken cancellationToken)
    {
        var tag = await new ImageStore(engine, options.Progress).EnsureAsync(image, cancellationToken).ConfigureAwait(false);
        var directory = LabDirectory.Create();
        // Another user of the same engine may have a lab of this name: the container's name is ours alone.
        var container = $"sshlab-{directory.Name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var root = new RootChannel(Entry(image, container, directory), $"lab:{directory.Name}");
        try
        {
            var lab = await StartAsync(image, tag, directory, container, root, cancellationToken).ConfigureAwait(false);
            if (options.Scenario is not null)
                await lab.BreakAsync(options.Scenario, cancellationToken).ConfigureAwait(false);
            if (options.Keep)
                LabRegistry.Write(lab.State);
            return lab;
        }
        catch (Exception e)
        {
            await AbandonAsync(directory, container, root).ConfigureAwait(false);
            // Ctrl-C reaches the engine's command too: that it failed is then not the news.
            cancellationToken.ThrowIfCancellationRequested();
            if (e is ToolFailedException failed && image.Needs is not null)
                throw new ToolFailedException($"{failed.Message} A lab of the image {image.Name} needs {image.Needs}.", failed.Result, failed);
            if (e is IOException disk)
                throw StateFiles.NotWritten("The lab's files", directory.Path, disk);
            throw;
        }
    }

    private async Task AbandonAsync(LabDirectory directory, string container, RootChannel root)
    {
        await root.DisposeAsync().ConfigureAwait(false);
        try
        {
            await engine.RemoveAsync(container, CancellationToken.None).ConfigureAwait(false);
            LabRegistry.Forget(directory.Name);
        }
        catch (Exception e) when (e is ToolFailedException or IOException)
        {
            // What made us give up is the error to tell; the next clean-up finds the rest by its labels.
        }
    }

    private async Task<Lab> StartAsync(LabImage image, string tag, LabDirectory directory, string name, RootChannel root, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetUtcNow();
        var container = new LabContainer(engine, image, Spec(image, tag, directory, name, started), root);
        var key = directory.CreateKeyAsync(LabHost.User, cancellationToken);
        await Task.WhenAll(key, startContainer(container, cancellationToken)).ConfigureAwait(false);
        var ports = await container.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var address = ports[LabPorts.Standard];
        var password = RandomNumberGenerator.GetString("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 20);
        var hostKeys = await LabHost.WelcomeAsync(root, await key.ConfigureAwait(false), password, cancellationToken).ConfigureAwait(false);
        await File.WriteAllLinesAsync(directory.KnownHostsFile, KnownHosts(ports.Values, hostKeys), cancellationToken).ConfigureAwait(false);
        var state = new LabState
        {
            Name = directory.Name, Image = image.Name, Engine = engine.Name, Container = name,
            Host = address.Host, Port = address.Port, StandardPort = address.Port, AlternatePort = ports[LabPorts.Alternate].Port, User = LabHost.User, Password = password,
            IdentityFile = directory.IdentityFile, KnownHostsFile = directory.KnownHostsFile, Kept = options.Keep, Started = started,
        };
        return new Lab(state, engine, Entry(image, name, directory), root);
    }

    private ContainerSpec Spec(LabImage image, string tag, LabDirectory directory, string container, DateTimeOffset started) => new(tag, container)
    {
        HostName = directory.Name,
        Network = options.Network?.Name,
        NetworkAliases = options.NetworkAlias is { } alias ? [directory.Name, alias] : [directory.Name],
        Ports = LabPorts.All,
        Labels = LabLabels.For(directory.Name, image.Name, options.Keep, started),
        Capabilities = image.Capabilities,
        Devices = image.Devices,
        MemoryFolders = image.MemoryFolders,
        SharedFolders = image.DoorFolder is { } door
            ? new Dictionary<string, string> { [door] = StateDirectory.CreatePrivate(directory.SharedFolder) }
            : new Dictionary<string, string>(),
    };

    private HostEntry Entry(LabImage image, string container, LabDirectory directory) => new(engine, container, image.Entrance, directory.Door);

    private static IEnumerable<string> KnownHosts(IEnumerable<HostPort> addresses, IReadOnlyList<string> publicKeys) =>
        from address in addresses
        from key in publicKeys
        let words = key.Split(' ')
        // ssh looks an address up without its port where that is the protocol's own.
        select $"{(address.Port == LabPorts.Standard ? address.Host : $"[{address.Host}]:{address.Port}")} {words[0]} {words[1]}";
}
