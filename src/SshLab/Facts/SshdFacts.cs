namespace SshLab.Facts;

/// <summary>The sshd that answers, and what its configuration comes to for this user.</summary>
public sealed record SshdFacts
{
    /// <summary>The path of the sshd program; null when none was found.</summary>
    public string? Program { get; init; }

    /// <summary>The software version as the banner has it (<c>OpenSSH_9.2p1 Debian-2+deb12u10</c>); null when not known.</summary>
    public string? Software { get; init; }

    /// <summary>Whose sshd it is.</summary>
    public ServerFlavour Flavour { get; init; }

    /// <summary>OpenSSH's version as a number to compare (9.2 for 9.2p1); null when not known.</summary>
    public Version? Version { get; init; }

    /// <summary>What <c>sshd -T -C user=…</c> prints, by lower-case keyword; null when it could not be asked.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Configuration { get; init; }

    /// <summary>Why <see cref="Configuration"/> could not be read, in sshd's own words; null when it could.</summary>
    public string? ConfigurationProblem { get; init; }

    /// <summary>The login for which <see cref="Configuration"/> was resolved; null when sshd could only be asked without one, so that Match blocks are left out.</summary>
    public SshdConnection? AskedFor { get; init; }

    /// <summary>Options of the running sshd's command line that come before its files (<c>-o Keyword=value</c>, <c>-p</c>, <c>-f</c>); empty when it has none, or they are not known.</summary>
    public string Options { get; init; } = "";

    /// <summary>Every file that it reads its configuration from, as it is now, the main file first; null when they were not looked at.</summary>
    public IReadOnlyList<SshdConfigFile>? ConfigurationFiles { get; init; }

    /// <summary>Those of <see cref="ConfigurationFiles"/> that sshd passes over because SELinux keeps them from it; what they say is not in <see cref="Configuration"/>.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>What the <c>Include</c> lines of those files name.</summary>
    public IReadOnlyList<SshdInclude> Includes { get; init; } = [];

    /// <summary>When the running sshd read its configuration (it writes its process id then: at its start and at every SIGHUP); null when that is not known.</summary>
    public DateTimeOffset? LoadedAt { get; init; }

    /// <summary>The account of <c>AuthorizedKeysCommandUser</c> as <c>getent passwd</c> has it; null when there is no such setting, or no such account.</summary>
    public AccountFacts? KeyCommandUser { get; init; }

    /// <summary>Whether the server was asked for that account and has none.</summary>
    public bool KeyCommandUserMissing { get; init; }

    /// <summary>The account of <c>AuthorizedPrincipalsCommandUser</c>; null when there is no such setting, or no such account.</summary>
    public AccountFacts? PrincipalsCommandUser { get; init; }

    /// <summary>Whether the server was asked for that account and has none.</summary>
    public bool PrincipalsCommandUserMissing { get; init; }

    /// <summary>The last lines of sshd's log that are about this user or the ways to his keys, oldest first; empty when none were found, or it takes root.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];

    /// <summary>Whether an sshd listens on this server; null when that could not be seen (it takes root).</summary>
    public bool? Running { get; init; }

    /// <summary>The TCP ports on which that sshd listens; null when that could not be seen.</summary>
    public IReadOnlyList<int>? ListeningPorts { get; init; }

    /// <summary>The sockets on which that sshd listens; empty when none runs, null when that could not be seen.</summary>
    public IReadOnlyList<ListeningSocket>? ListeningOn { get; init; }

    /// <summary>The TCP ports on which any program of the server listens; null when that could not be seen.</summary>
    public IReadOnlyList<int>? OpenPorts { get; init; }

    /// <summary>The connections that wait to be authenticated; null when sshd does not say (its title does since 8.1).</summary>
    public SshdStartups? Startups { get; init; }

    /// <summary>The files of its host keys, looked at only when it does not run; their facts are in <see cref="ServerFacts.Paths"/>.</summary>
    public IReadOnlyList<string> HostKeys { get; init; } = [];

    /// <summary>Whether it asks <c>/etc/hosts.allow</c> and <c>/etc/hosts.deny</c> (libwrap), as Debian's does; looked at only when nobody answered, else null.</summary>
    public bool? AsksWrappers { get; init; }

    /// <summary>The directory into which it locks the process that speaks with a client not yet known, where that is not there; null when it is, or it is not known.</summary>
    public string? MissingPrivsepDirectory { get; init; }

    /// <summary>That directory, where sshd says that others than root could write to it; null when it does not say so.</summary>
    public string? WritablePrivsepDirectory { get; init; }

    /// <summary>Whether there is no account <c>sshd</c>, as which that process runs; false when there is one, or it is not known.</summary>
    public bool PrivsepUserMissing { get; init; }

    /// <summary>How it is started here; null when not known.</summary>
    public SshdService? Service { get; init; }

    /// <summary>The program that hands sshd the keys (<c>AuthorizedKeysCommand</c>), without its arguments; null when there is none, or it is not known.</summary>
    public string? AuthorizedKeysCommand => ProgramOf("authorizedkeyscommand");

    /// <summary>The program that tells sshd which principals may log in (<c>AuthorizedPrincipalsCommand</c>), without its arguments; null when there is none, or it is not known.</summary>
    public string? AuthorizedPrincipalsCommand => ProgramOf("authorizedprincipalscommand");

    /// <summary>Whether <c>StrictModes</c> is in force; null when not known.</summary>
    public bool? StrictModes =>
        Configuration is not null && Configuration.TryGetValue("strictmodes", out var value) ? value[0] != "no" : null;

    /// <summary>Whether <c>UsePAM</c> is in force; an sshd that was built without PAM does not have the keyword. Null when not known.</summary>
    public bool? UsePam =>
        Configuration is null ? null : Configuration.TryGetValue("usepam", out var value) && value[0] == "yes";

    private string? ProgramOf(string keyword) =>
        Configuration is not null && Configuration.TryGetValue(keyword, out var value) && value[0].Split(' ')[0] is ['/', ..] program ? program : null;
}
