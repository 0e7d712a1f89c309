using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sshlab-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Makes a key pair without a passphrase.</summary>
    public async Task NewKeyAsync(string name) =>
        (await new ProcessCommand("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", $"{Path}/{name}").RunAsync()).OrThrow("ssh-keygen is needed.");
}
