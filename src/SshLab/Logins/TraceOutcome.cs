namespace SshLab.Logins;

/// <summary>Decides from a trace how the login ended. The order of the questions is the order of the protocol. Pure.</summary>
internal static class TraceOutcome
{
    private static readonly string[] HostKey =
    [
        "Host key verification failed", "REMOTE HOST IDENTIFICATION HAS CHANGED", "no matching host key type found",
        "and you have requested strict checking", "No host key is known for", "ssh_dispatch_run_fatal: Connection to host key", "Bad server host key",
    ];

    private static readonly string[] Configuration =
    [
        "Bad configuration option", "Bad owner or permissions on", "bad configuration options", "Can't open user config file", "unknown option -- ",
        "illegal option -- ", "no argument after keyword", "Unsupported option", "Bad SSH2 ", "missing argument", "keyword ", "percent_expand", "invalid environment variable expansion",
        "ControlPath too long (", "Cannot execute command-line and remote command", "Cannot fork into background", "jumphost loop via ",
    ];

    /// <summary>What ssh says when it ends a session itself that the server has let in.</summary>
    private static readonly string[] EndedHere =
    [
        "unix_listener: ", "Could not request local forwarding", "Could not request remote forwarding", "Could not request tunnel forwarding", "remote port forwarding failed for listen ",
    ];

    /// <summary>What ssh says of its configuration at any time: it expands the names of keys only once a connection stands.</summary>
    private static readonly string[] Always = ["dollar_percent_expand: env var ", "invalid environment variable expansion"];

    private const int OwnFailure = 255;

    private static readonly string[] NoCommonAlgorithm = ["Unable to negotiate with", "no matching key exchange method", "no matching cipher", "no matching MAC"];

    public static bool IsDebug(string line) =>
        line.Length > 7 && line.StartsWith("debug", StringComparison.Ordinal) && line[5] is >= '1' and <= '3' && line[6] == ':';

    /// <summary>Returns the method that authenticated: "using" since 8.9, "Authentication succeeded (method)" before.</summary>
    public static string? AuthenticatedBy(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith("Authenticated to ", StringComparison.Ordinal) && line.Split('"') is { Length: >= 3 } quoted)
                return quoted[^2];
            if (line.StartsWith("debug1: Authentication succeeded (", StringComparison.Ordinal))
                return line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd('.', ')');
        }
        return null;
    }

    public static LoginOutcome Of(IReadOnlyList<string> lines, int? exitCode)
    {
        List<string> said = [.. lines.Where(line => !IsDebug(line))];
        if (AuthenticatedBy(lines) is not null)
            return (exitCode ?? ExitStatus(lines)) == 0 ? LoginOutcome.Accepted : exitCode == OwnFailure && Says(said, EndedHere) ? LoginOutcome.ClientError : LoginOutcome.SessionFailed;
        if (Says(said, HostKey))
            return LoginOutcome.HostKey;
        if (Says(said, NoCommonAlgorithm))
            return LoginOutcome.ClientError;
        if (!lines.Any(line => line.Contains("SSH2_MSG_NEWKEYS received", StringComparison.Ordinal) || line.Contains("Authentications that can continue", StringComparison.Ordinal) || line.Contains("Offering public key", StringComparison.Ordinal)))
            return Says(said, Always) || (Says(said, Configuration) && !Says(lines, ["Connecting to ", "Executing proxy command"])) ? LoginOutcome.ClientError : LoginOutcome.Unreachable;
        return AfterKeyExchange(lines, said);
    }

    private static LoginOutcome AfterKeyExchange(IReadOnlyList<string> lines, List<string> said)
    {
        var offered = LastIndex(lines, "Offering public key: ");
        var accepted = LastIndex(lines, "Server accepts key: ");
        var answered = LastIndex(lines, "Authentications that can continue: ");
        if (said.Any(line => line.Contains("Too many authentication failures", StringComparison.Ordinal)))
            return LoginOutcome.Refused;
        if (accepted >= 0 && accepted > offered)
        {
            // The server knows the key; what came after it?
            if (answered > accepted)
                return LoginOutcome.Refused;
            return IsClosed(said) ? LoginOutcome.ClosedAfterAccept : LoginOutcome.ClientError;
        }
        // Nothing offered though the server would take keys: the fault is on this side. A private key without a public half is
        // tried at once, and then the server's answer follows; without an answer there was no such file.
        var tried = LastIndex(lines, "Trying private key: ");
        var offeredNone = offered < 0 && (tried < 0 || tried > answered);
        return offeredNone && TakesKeys(lines) ? LoginOutcome.ClientError : LoginOutcome.Refused;
    }

    /// <summary>Whether the server, when it last said what it takes, would have taken a key.</summary>
    public static bool TakesKeys(IReadOnlyList<string> lines) =>
        LastIndex(lines, "Authentications that can continue: ") is >= 0 and var answered && lines[answered].Contains("publickey", StringComparison.Ordinal);

    private static bool IsClosed(List<string> said) =>
        said.Any(line => line.StartsWith("Connection closed by ", StringComparison.Ordinal)
            || line.StartsWith("Connection reset by ", StringComparison.Ordinal)
            || line.StartsWith("Received disconnect from ", StringComparison.Ordinal)
            || line.StartsWith("Disconnected from ", StringComparison.Ordinal)
            || line.Contains("Broken pipe", StringComparison.Ordinal));

    private static int? ExitStatus(IReadOnlyList<string> lines)
    {
        var line = lines.LastOrDefault(line => line.StartsWith("debug1: Exit status ", StringComparison.Ordinal));
        return line is not null && int.TryParse(line["debug1: Exit status ".Length..], out var status) ? status : null;
    }

    private static bool Says(IEnumerable<string> lines, string[] words) =>
        lines.Any(line => words.Any(word => line.Contains(word, StringComparison.Ordinal)));

    private static int LastIndex(IReadOnlyList<string> lines, params string[] words)
    {
        for (var index = lines.Count - 1; index >= 0; index--)
        {
            if (IsDebug(lines[index]) && words.Any(word => lines[index].Contains(word, StringComparison.Ordinal)))
                return index;
        }
        return -1;
    }
}
