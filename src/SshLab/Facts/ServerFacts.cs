namespace SshLab.Facts;

/// <summary>What is so on the server, collected in one round trip.</summary>
public sealed record ServerFacts
{
    /// <summary>The uid that the facts were collected with; 0 sees everything.</summary>
    public required int CollectedAs { get; init; }

    /// <summary>The operating system's id from os-release (<c>debian</c>, <c>fedora</c>); null when there is none.</summary>
    public string? OsId { get; init; }

    /// <summary>What time it is there; null when not known.</summary>
    public ServerClock? Clock { get; init; }

    /// <summary>The client's address as the server sees it; null when not known.</summary>
    public string? ClientAddress { get; init; }

    /// <summary>The client's name as the server found it (<c>UseDNS yes</c>); null when it did not look, or that is not known.</summary>
    public string? ClientName { get; init; }

    /// <summary>The sshd that answers, and its configuration for this user.</summary>
    public SshdFacts Sshd { get; init; } = new();

    /// <summary>The account that is logged in to; null when the server knows no such user, or could not be asked.</summary>
    public AccountFacts? Account { get; init; }

    /// <summary>Whether the server was asked for the account and has none.</summary>
    public bool AccountMissing { get; init; }

    /// <summary>The words of the line <c>passwd:</c> of nsswitch.conf(5), which say where accounts come from; null where it was not asked for (the account is there), or has no such line.</summary>
    public IReadOnlyList<string>? AccountSources { get; init; }

    /// <summary>Whether /etc/passwd has a line with the name of an account that is missing.</summary>
    public bool AccountInPasswd { get; init; }

    /// <summary>Everything seen in the file system, by absolute path.</summary>
    public IReadOnlyDictionary<string, PathFacts> Paths { get; init; } = new Dictionary<string, PathFacts>();

    /// <summary>The files in which sshd looks for this user's keys, in its order; null when that is not known.</summary>
    public IReadOnlyList<KeyFileFacts>? KeyFiles { get; init; }

    /// <summary>The files that say which keys are revoked, which authorities count and which principals; null when sshd's configuration is not known.</summary>
    public IReadOnlyList<TrustFile>? TrustFiles { get; init; }

    /// <summary>Groups that own any of <see cref="Paths"/>, by gid.</summary>
    public IReadOnlyDictionary<int, GroupFacts> Groups { get; init; } = new Dictionary<int, GroupFacts>();

    /// <summary>Other files of the server in which one of the client's keys was found, or whose name is almost a key file's.</summary>
    public IReadOnlyList<StrayKeyFile> StrayKeyFiles { get; init; } = [];

    /// <summary>The file systems that are mounted, in the kernel's order (a later one covers an earlier one); empty when not known.</summary>
    public IReadOnlyList<MountFacts> Mounts { get; init; } = [];

    /// <summary>The lines of <c>/etc/fstab</c> about places on the way to the account's home; empty when there are none, or they were not seen.</summary>
    public IReadOnlyList<PlannedMount> PlannedMounts { get; init; } = [];

    /// <summary>The public halves of the host keys that sshd is configured with; null when its configuration or none of them could be read.</summary>
    public IReadOnlyList<HostKeyFacts>? HostKeys { get; init; }

    /// <summary>SELinux on the server; null when it was not looked at.</summary>
    public SelinuxFacts? Selinux { get; init; }

    /// <summary>The server's day, counted from 1 January 1970 (UTC); null when not known.</summary>
    public int? Today { get; init; }

    /// <summary>The server's own addresses, without its loopback's; asked for only when nobody answered, else empty.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The files that close the server to everybody but root; null when it was not looked for them.</summary>
    public IReadOnlyList<NologinFacts>? NologinFiles { get; init; }

    /// <summary>What PAM is asked about an account for sshd, includes resolved, in order; null when there is no such service or it could not be read.</summary>
    public IReadOnlyList<PamLine>? PamAccount { get; init; }

    /// <summary>What PAM is asked when sshd begins a session; null when there is no such service or it could not be read.</summary>
    public IReadOnlyList<PamLine>? PamSession { get; init; }

    /// <summary>What keeps PAM from beginning at all; null when nothing does.</summary>
    public PamStop? PamStop { get; init; }

    /// <summary>The lines of <c>limits.conf</c> and of the files beside it, in the order in which pam_limits reads them; empty when there are none, or nobody asks pam_limits.</summary>
    public IReadOnlyList<LimitLine> Limits { get; init; } = [];

    /// <summary>What the login shell reads before it runs anything, as far as it is there; root's own files only where a session was seen to end. Null when nobody looked.</summary>
    public IReadOnlyList<StartupFile>? StartupFiles { get; init; }

    /// <summary>Files of the server's configuration that decide about logins, by path; one that does not exist is not there.</summary>
    public IReadOnlyDictionary<string, TextFileFacts> TextFiles { get; init; } = new Dictionary<string, TextFileFacts>();
}
