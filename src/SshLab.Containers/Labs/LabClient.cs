using SshLab.Containers.Scenarios;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>The client's side of a scenario: a folder of this machine with an identity, known hosts and, where the scenario writes one, a configuration.</summary>
internal static class LabClient
{
    /// <summary>Sets the client up, and returns the lab as ssh is to reach it from then on.</summary>
    /// <exception cref="ToolFailedException">The scenario's script failed.</exception>
    public static async Task<LabState> SetUpAsync(LabState state, ClientSeed seed, CancellationToken cancellationToken)
    {
        var folder = StateDirectory.CreatePrivate(LabDirectory.Of(state.Name).ClientFolder);
        var identity = Path.Combine(folder, "identity");
        var knownHosts = Path.Combine(folder, "known_hosts");
        File.Copy(state.IdentityFile, identity, overwrite: true);
        File.Copy(state.IdentityFile + ".pub", identity + ".pub", overwrite: true);
        File.Copy(state.KnownHostsFile, knownHosts, overwrite: true);
        await RunAsync(seed.Script, folder, state, cancellationToken).ConfigureAwait(false);
        var config = ConfigOf(folder);
        return state with
        {
            IdentityFile = identity, KnownHostsFile = knownHosts, Bare = seed.Bare, NamesUser = seed.NamesUser,
            ConfigFile = File.Exists(config) ? config : LabState.NoConfigFile,
        };
    }

    /// <summary>Ends what the scenario started on the client; nothing where it has started nothing.</summary>
    public static async Task CleanUpAsync(LabState state, CancellationToken cancellationToken)
    {
        var folder = LabDirectory.Of(state.Name).ClientFolder;
        if (state.Scenario is { } id && ScenarioCatalogue.Find(id)?.Client?.Cleanup is { } script && Directory.Exists(folder))
            await RunAsync(script, folder, state, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes the client's folder, where there is one.</summary>
    public static void Remove(LabState state)
    {
        var folder = LabDirectory.Of(state.Name).ClientFolder;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Returns the public key of the scenario's certificate authority; empty when it has none.</summary>
    public static string AuthorityOf(LabState state)
    {
        var file = Path.Combine(LabDirectory.Of(state.Name).ClientFolder, "ca.pub");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : "";
    }

    private static string ConfigOf(string folder) => Path.Combine(folder, "config");

    private static async Task RunAsync(string script, string folder, LabState state, CancellationToken cancellationToken)
    {
        var shell = new LocalShell();
        await using var open = shell.ConfigureAwait(false);
        var result = await shell.RunAsync(
            new ShellScript($"set -eu\numask 077\ncd \"$folder\"\n{script}")
            {
                Variables = new Dictionary<string, string>
                {
                    ["folder"] = folder, ["identity"] = Path.Combine(folder, "identity"), ["known_hosts"] = Path.Combine(folder, "known_hosts"),
                    ["config"] = ConfigOf(folder), ["user"] = state.User, ["host"] = state.Host, ["port"] = $"{state.Port}",
                },
            },
            cancellationToken).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new ToolFailedException($"The scenario's script for the client failed with exit code {result.ExitCode}: {result.Error.Trim()} Check that OpenSSH's client is installed, and start another lab.");
    }
}
