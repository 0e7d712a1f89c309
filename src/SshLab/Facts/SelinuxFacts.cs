namespace SshLab.Facts;

/// <summary>SELinux on the server.</summary>
public sealed record SelinuxFacts
{
    /// <summary>Whether the kernel runs SELinux at all.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Whether it enforces its policy; null when that could not be read.</summary>
    public bool? Enforcing { get; init; }

    /// <summary>The policy's name (<c>targeted</c>, <c>default</c>); null when not known.</summary>
    public string? Policy { get; init; }

    /// <summary>The context of the running sshd, the one that listens; null when not known.</summary>
    public string? SshdContext { get; init; }

    /// <summary>The context that the policy gives an sshd which init starts; null when not known.</summary>
    public string? ExpectedSshdContext { get; init; }

    /// <summary>The context that the policy gives to the sshd program with the label it has now, when init starts it; null when not known. Another one than <see cref="ExpectedSshdContext"/> means that a restart alone does not help.</summary>
    public string? StartedSshdContext { get; init; }

    /// <summary>The label that the policy expects of an sshd program in its usual place (<c>/usr/sbin/sshd</c>), by which it knows sshd; null when not known.</summary>
    public string? SshdLabel { get; init; }

    /// <summary>The context in which the program of <c>AuthorizedKeysCommand</c> runs when the session's process starts it; null when there is none, or it is not known.</summary>
    public string? KeyCommandContext { get; init; }

    /// <summary>
    /// The context of the process that reads the keys and runs the key command: what the policy makes of <see cref="SshdContext"/>
    /// when it starts <c>sshd-session</c> (OpenSSH 9.8 and later), else the same; null when not known.
    /// </summary>
    public string? SessionContext { get; init; }

    /// <summary>The same for an sshd that init starts (<see cref="ExpectedSshdContext"/>); null when not known.</summary>
    public string? ExpectedSessionContext { get; init; }

    /// <summary>What the loaded policy grants, as the kernel itself answers; empty when it could not be asked.</summary>
    public IReadOnlyList<SelinuxAccess> Accesses { get; init; } = [];

    /// <summary>The contexts that paths would get if the home stood where homes usually do (<c>/home/USER</c>), by that path, and that of <c>/home</c>; empty when it does stand there, and not behind a link.</summary>
    public IReadOnlyDictionary<string, string> UsualHomeContexts { get; init; } = new Dictionary<string, string>();

    /// <summary>The server's own rules about the labels of paths, in their file's order; empty when there are none, or they could not be read.</summary>
    public IReadOnlyList<LocalFileContext> LocalFileContexts { get; init; } = [];

    /// <summary>The server's own rules that label a directory like another; empty when there are none, or they could not be read.</summary>
    public IReadOnlyList<LocalEquivalence> LocalEquivalences { get; init; } = [];

    /// <summary>The TCP ports that sshd is configured to listen on and nobody listens on; empty when there are none, or that could not be seen.</summary>
    public IReadOnlyList<int> UnboundPorts { get; init; } = [];

    /// <summary>Those of <see cref="UnboundPorts"/> for which the policy names a type for exactly that port, not for a range.</summary>
    public IReadOnlySet<int> PortsWithOwnType { get; init; } = new HashSet<int>();

    /// <summary>The contexts of TCP ports that sshd should listen on and does not, by port; empty when there are none, or they are not known.</summary>
    public IReadOnlyDictionary<int, string> PortContexts { get; init; } = new Dictionary<int, string>();

    /// <summary>Recent AVC denials of sshd and its helpers, newest last.</summary>
    public IReadOnlyList<AvcDenial> Denials { get; init; } = [];

    /// <summary>Whether auditd runs, so that denials are in its log; null when not known. Without it they go to the kernel's log.</summary>
    public bool? AuditdRunning { get; init; }

    /// <summary>The tools that asking or mending takes and that the server lacks: <c>matchpathcon</c>, <c>restorecon</c>, <c>semanage</c>, <c>setsebool</c>.</summary>
    public IReadOnlyList<string> MissingTools { get; init; } = [];
}
