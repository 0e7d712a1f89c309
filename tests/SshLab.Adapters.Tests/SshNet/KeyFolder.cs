using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>A private folder with keys that a test makes; removed with it.</summary>
internal sealed class KeyFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sshlab-keys-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Returns the path of a file in the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes a key pair as <c>ssh-keygen</c> is told, and lets it log in to the lab.</summary>
    /// <returns>The private key's path.</returns>
    public async Task<string> MakeAsync(Lab lab, string options, CancellationToken cancellationToken, string passphrase = "")
    {
        var key = File("key");
        await RunAsync("ssh-keygen", ["-q", .. options.Split(' '), "-N", passphrase, "-f", key], cancellationToken);
        await Doors.OnAsync(lab, $"echo '{(await System.IO.File.ReadAllTextAsync(key + ".pub", cancellationToken)).Trim()}' >> /home/alice/.ssh/authorized_keys", cancellationToken);
        return key;
    }

    /// <summary>Runs a program of this machine in the folder.</summary>
    public static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        (await new ProcessCommand(program, arguments).RunAsync(cancellationToken)).OrThrow("The test cannot go on.");
}
