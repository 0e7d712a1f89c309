namespace SshLab.Containers.Scenarios;

/// <summary>What is so on the client of a scenario, in a private folder that belongs to the lab and goes with it.</summary>
/// <param name="Script">
/// The constant POSIX sh that makes it so, run on this machine under <c>set -eu</c> and <c>umask 077</c> in that folder. It may read
/// <c>$folder</c>, <c>$identity</c> (a copy of the lab's private key in it, its <c>.pub</c> beside; the script may replace both),
/// <c>$known_hosts</c> (a copy in it), <c>$config</c> (a path in it: when the script writes it, ssh gets it with <c>-F</c>), <c>$user</c>,
/// <c>$host</c> and <c>$port</c>. A file <c>ca.pub</c> that it leaves there is <c>$ca</c> to the scenario's own script. What it starts
/// in the background must let go of its standard streams.
/// </param>
public sealed record ClientSeed(string Script)
{
    /// <summary>Whether ssh is told the user, the port and <c>-F $config</c> alone, and all else is the configuration's to say: identities, known hosts, agent.</summary>
    /// <value>False: the identity is named (<c>-i</c>), and known hosts and <c>IdentitiesOnly</c> are given.</value>
    public bool Bare { get; init; }

    /// <summary>Whether the configuration names the user, so that ssh is not told one.</summary>
    /// <value>False.</value>
    public bool NamesUser { get; init; }

    /// <summary>The constant POSIX sh that ends what <see cref="Script"/> started, run in the folder before it is removed, with the same variables.</summary>
    /// <value>Null: it started nothing.</value>
    public string? Cleanup { get; init; }
}
