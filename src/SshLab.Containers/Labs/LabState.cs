using System.Text.Json.Serialization;

namespace SshLab.Containers.Labs;

/// <summary>What is known of a lab, and what is written down of one that is kept.</summary>
public sealed record LabState
{
    internal const string NoConfigFile = "/dev/null";

    /// <summary>What people call it: <c>quiet-otter</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its image.</summary>
    public required string Image { get; init; }

    /// <summary>The engine it runs on (<see cref="Engines.IContainerEngine.Name"/>).</summary>
    public required string Engine { get; init; }

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The address at which its sshd is reached.</summary>
    public required string Host { get; init; }

    /// <summary>The port at which its sshd is meant to be reached: the scenario that broke it may have moved it.</summary>
    public required int Port { get; init; }

    /// <summary>Where port 22 of the host is reached.</summary>
    /// <value>Null in an entry of an earlier version.</value>
    public int? StandardPort { get; init; }

    /// <summary>Where port 2222 of the host is reached.</summary>
    /// <value>Null in an entry of an earlier version.</value>
    public int? AlternatePort { get; init; }

    /// <summary>The user to log in as.</summary>
    public required string User { get; init; }

    /// <summary>That user's password: random, and good for this lab only.</summary>
    public required string Password { get; init; }

    /// <summary>The private key that logs in.</summary>
    public required string IdentityFile { get; init; }

    /// <summary>A known_hosts file that holds the host's keys and nothing else.</summary>
    public required string KnownHostsFile { get; init; }

    /// <summary>The ssh_config that ssh gets with <c>-F</c>.</summary>
    /// <value><c>/dev/null</c>: none.</value>
    public string ConfigFile { get; init; } = NoConfigFile;

    /// <summary>Whether <see cref="ConfigFile"/> alone says which identities, known hosts and agent ssh uses.</summary>
    public bool Bare { get; init; }

    /// <summary>Whether <see cref="ConfigFile"/> names the user, so that ssh is not told one.</summary>
    public bool NamesUser { get; init; }

    /// <summary>The last scenario that broke it; null while it is healthy.</summary>
    public string? Scenario { get; init; }

    /// <summary>Whether it outlives the process that started it.</summary>
    public bool Kept { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>The login to the lab, apart from this machine's own ssh configuration, known hosts and agent.</summary>
    [JsonIgnore]
    public Target Target => new(Host)
    {
        User = NamesUser ? null : User,
        Port = Port,
        IdentityFile = Bare ? null : IdentityFile,
        ConfigFile = ConfigFile,
        Options = Bare ? [] :
        [
            $"UserKnownHostsFile={IdentityPathOption(KnownHostsFile)}", "GlobalKnownHostsFile=/dev/null",
            "StrictHostKeyChecking=yes", "IdentitiesOnly=yes",
        ],
    };

    /// <summary>Returns where a port of the host is reached; null when it is not published.</summary>
    public int? PublishedPort(int port) => port switch
    {
        LabPorts.Standard => StandardPort,
        LabPorts.Alternate => AlternatePort,
        _ => null,
    };

    /// <summary>The lab's name and address; never its password.</summary>
    public override string ToString() => $"{Name} ({Image}) at {Host} port {Port}";

    // ssh divides this option's value at blanks unless it is quoted.
    private static string IdentityPathOption(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
