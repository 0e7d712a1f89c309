namespace SshLab.Shells;

/// <summary>The options every ssh of ours starts with; ssh keeps the first value it gets, so these win over the user's.</summary>
internal static class SshOptions
{
    /// <summary>No terminal, no forwarding, no command of the configuration's own, bounded waiting.</summary>
    public static IReadOnlyList<string> Quiet { get; } =
    [
        "-T", "-a", "-x",
        "-o", "RemoteCommand=none", "-o", "PermitLocalCommand=no", "-o", "ClearAllForwardings=yes", "-o", "Tunnel=no",
        "-o", $"ConnectTimeout={ConnectTimeout}", "-o", "ConnectionAttempts=1",
        "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=3",
    ];

    /// <summary>A session that stays in the foreground, reads its input and runs what it is told, whatever the configuration says of sessions.</summary>
    /// <remarks>Source: OpenSSH 8.7, release notes: these three became keywords.</remarks>
    private static readonly string[] PlainSession = ["-o", "SessionType=default", "-o", "ForkAfterAuthentication=no", "-o", "StdinNull=no"];

    /// <summary>How long ssh may take to connect, where the configuration does not say less.</summary>
    public const int ConnectTimeout = 10;

    /// <summary>The same, for this machine's ssh: an older one stops at a keyword that it does not know.</summary>
    public static async Task<IReadOnlyList<string>> QuietAsync(CancellationToken cancellationToken) =>
        [.. Quiet, .. (await SshRelease.AskAsync(cancellationToken).ConfigureAwait(false)).Version >= new Version(8, 7) ? PlainSession : []];

    /// <summary>Asks nobody.</summary>
    public static IReadOnlyList<string> Batch { get; } = ["-o", "BatchMode=yes"];

    /// <summary>Tries the password before any key: every key the server refuses counts as a failed attempt there.</summary>
    public static IReadOnlyList<string> ByPassword { get; } =
    [
        "-o", "BatchMode=no", "-o", "NumberOfPasswordPrompts=1", "-o", "PasswordAuthentication=yes", "-o", "KbdInteractiveAuthentication=yes",
        "-o", "PreferredAuthentications=password,keyboard-interactive,publickey",
    ];

    /// <summary>Messages in English, the form that is known.</summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?> { ["LC_ALL"] = "C", ["LANGUAGE"] = null };
}
