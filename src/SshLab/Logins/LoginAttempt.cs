namespace SshLab.Logins;

/// <summary>One real login with the system's <c>ssh</c>: batch mode, no multiplexing, its whole debug trace. Or one by another client, which fills in what it can tell.</summary>
public sealed record LoginAttempt
{
    /// <summary>How it ended.</summary>
    public required LoginOutcome Outcome { get; init; }

    /// <summary>ssh's exit code, or with another client the session's; null when there was none.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Whether what it asked the server to run was run; null when that is not known, as of a pasted trace.</summary>
    public bool? Ran { get; init; }

    /// <summary>Whether ssh did not come to an end and was stopped: before it logged in, or in a session that hangs.</summary>
    /// <value>False.</value>
    public bool Hung { get; init; }

    /// <summary>What the session printed besides, the last lines of it, safe to print: a message of the day, what PAM says, a start-up file.</summary>
    public IReadOnlyList<string> Printed { get; init; } = [];

    /// <summary>How long it took; null when it was not timed, as in a pasted trace.</summary>
    public TimeSpan? Lasted { get; init; }

    /// <summary>The command as a person would type it; of another client, its name and what it was given.</summary>
    public string Command { get; init; } = "";

    /// <summary>What <c>ssh -vvv</c> printed, or another client logged, a line each, control characters made visible.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    /// <summary>The server's software version from its banner (<c>OpenSSH_9.2p1 Debian-2+deb12u10</c>); null when none came.</summary>
    public string? ServerSoftware { get; init; }

    /// <summary>What a person would see without <c>-v</c>, and the few lines that ssh prints beside its debug lines; those of this login, not of its jump hosts.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>The host key that the server sent; null when it came to none.</summary>
    public OfferedHostKey? HostKey { get; init; }

    /// <summary>Fingerprints (<c>SHA256:…</c>) of the keys the client offered, in order.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Fingerprints of the keys the server said it accepts (PK_OK), in order.</summary>
    public IReadOnlyList<string> ServerAccepts { get; init; } = [];

    /// <summary>The methods the server last said can continue; empty when it never said.</summary>
    public IReadOnlyList<string> MethodsThatCanContinue { get; init; } = [];

    /// <summary>The method that authenticated ("publickey"); null when none did.</summary>
    public string? AuthenticatedBy { get; init; }

    /// <summary>The client's own last word: the line a person would see without <c>-v</c>; empty when it said nothing.</summary>
    public string LastWord { get; init; } = "";
}
