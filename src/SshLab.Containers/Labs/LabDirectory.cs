using SshLab.Processes;

namespace SshLab.Containers.Labs;

/// <summary>The private folder of one lab: its key pair, its known_hosts, and who owns it.</summary>
internal sealed record LabDirectory(string Path)
{
    private const string Unfinished = ".new-";

    /// <summary>The lab's name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The private key.</summary>
    public string IdentityFile => System.IO.Path.Combine(Path, "id_ed25519");

    /// <summary>The known_hosts file.</summary>
    public string KnownHostsFile => System.IO.Path.Combine(Path, "known_hosts");

    /// <summary>The folder in which a scenario sets up its client (<see cref="Scenarios.ClientSeed"/>).</summary>
    public string ClientFolder => System.IO.Path.Combine(Path, "client");

    /// <summary>A folder shared with the lab's container, in which a host that is not the container itself puts its door.</summary>
    public string SharedFolder => System.IO.Path.Combine(Path, "door");

    /// <summary>The socket through which such a host starts programs (<see cref="DoorProcess"/>).</summary>
    public string Door => System.IO.Path.Combine(SharedFolder, "root");

    /// <summary>Every lab's folder.</summary>
    public static IReadOnlyList<LabDirectory> All() =>
        [.. Directory.EnumerateDirectories(StateDirectory.Labs).Select(path => new LabDirectory(path))];

    /// <summary>The folder that a lab of that name has or would have.</summary>
    public static LabDirectory Of(string name) => new(System.IO.Path.Combine(StateDirectory.Labs, LabName.Check(name)));

    /// <summary>Creates a folder under a name that no other lab has; it names its owner from its first moment on.</summary>
    public static LabDirectory Create()
    {
        var unfinished = StateDirectory.CreatePrivate(System.IO.Path.Combine(StateDirectory.Labs, $"{Unfinished}{Guid.NewGuid():N}"));
        try
        {
            File.WriteAllText(System.IO.Path.Combine(unfinished, "owner"), LabOwner.Current.ToString());
        }
        catch (IOException e)
        {
            StateFiles.TryRemove(unfinished);
            throw StateFiles.NotWritten("The lab's files", unfinished, e);
        }
        while (true)
        {
            var directory = Of(LabName.Next());
            try
            {
                Directory.Move(unfinished, directory.Path);
                return directory;
            }
            catch (IOException) when (Directory.Exists(directory.Path))
            {
                // The name is taken; there are thousands.
            }
        }
    }

    /// <summary>Makes the key pair and returns its public line.</summary>
    /// <exception cref="ToolFailedException">ssh-keygen is missing or failed.</exception>
    public async Task<string> CreateKeyAsync(string user, CancellationToken cancellationToken)
    {
        var command = new ProcessCommand("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", $"{user}@{Name}", "-f", IdentityFile);
        (await command.RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow($"A lab needs a key pair in {Path}. Check that there is room, and that OpenSSH's client is installed.");
        return (await File.ReadAllTextAsync(IdentityFile + ".pub", cancellationToken).ConfigureAwait(false)).Trim();
    }

    /// <summary>Returns whether the process that created it has ended.</summary>
    public bool OwnerHasEnded()
    {
        var file = System.IO.Path.Combine(Path, "owner");
        if (File.Exists(file))
            return LabOwner.Parse(File.ReadAllText(file))?.HasEnded() ?? false;
        // Between its creation and its owner's name lies one write; what is older than that was cut short there.
        return new DateTimeOffset(Directory.GetLastWriteTimeUtc(Path)) < TimeProvider.System.GetUtcNow().AddMinutes(-10);
    }

    /// <summary>Removes the folder with the keys.</summary>
    public void Remove()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
    }
}
