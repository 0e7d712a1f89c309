namespace SshLab.Logins;

/// <summary>Reads the trace of <c>ssh -v</c>, <c>-vv</c> or <c>-vvv</c>, of clients 8.4 to 10.x. Pure.</summary>
public static class TraceReader
{
    private const string Banner = "remote software version ";
    private const string HostKey = "Server host key: ";
    private const string Offering = "Offering public key: ";
    private const string Accepts = "Server accepts key: ";
    private const string CanContinue = "Authentications that can continue: ";

    /// <summary>What ssh prints only with <c>-v</c>, though it does not begin with "debug"; and its advice on algorithms (<c>**</c>).</summary>
    private static readonly string[] VerboseOnly =
        ["OpenSSH_", "Transferred: ", "Bytes per second: ", "Authenticated to ", "Authenticated using ", "Authenticated with partial", "  #", "Killed by signal ", "… ", "** "];

    /// <summary>Reads a whole trace.</summary>
    /// <param name="lines">The lines that ssh printed on standard error.</param>
    /// <param name="exitCode">ssh's exit code; null when it is not known, as in a pasted trace.</param>
    /// <param name="identity">The identity file that was named for this login; null when any key may log in.</param>
    /// <param name="fingerprint">The fingerprint of that identity's key; null when it is not known.</param>
    public static LoginAttempt Read(IReadOnlyList<string> lines, int? exitCode, string? identity = null, string? fingerprint = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        lines = [.. lines.Select(MisplacedKey.Hide)];
        var own = JumpHostTrace.Without(lines);
        var attempt = new LoginAttempt
        {
            Outcome = TraceOutcome.Of(own, exitCode),
            ExitCode = exitCode,
            Trace = lines,
            ServerSoftware = After(own, Banner).FirstOrDefault(),
            Said = [.. own.Where(line => !TraceOutcome.IsDebug(line))],
            HostKey = After(own, HostKey).Select(OfferedHostKey.Read).FirstOrDefault(),
            Offered = Fingerprints(own, Offering),
            ServerAccepts = Fingerprints(own, Accepts),
            MethodsThatCanContinue = After(own, CanContinue).LastOrDefault()?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            AuthenticatedBy = TraceOutcome.AuthenticatedBy(own),
            LastWord = LastWord(own),
        };
        return identity is null ? attempt : attempt with { Outcome = NamedKeyOutcome.Of(attempt, own, identity, fingerprint) };
    }

    private static IEnumerable<string> After(IReadOnlyList<string> lines, string words) =>
        from line in lines
        where line.StartsWith("debug1: ", StringComparison.Ordinal)
        let start = line.IndexOf(words, StringComparison.Ordinal)
        where start >= 0
        select line[(start + words.Length)..].Trim();

    private static IReadOnlyList<string> Fingerprints(IReadOnlyList<string> lines, string words) =>
        [.. After(lines, words)
            .Select(rest => rest.Split(' ').LastOrDefault(word => word.StartsWith("SHA256:", StringComparison.Ordinal) || word.StartsWith("MD5:", StringComparison.Ordinal)))
            .OfType<string>()];

    private static string LastWord(IReadOnlyList<string> lines) =>
        lines.LastOrDefault(line => !TraceOutcome.IsDebug(line) && !VerboseOnly.Any(start => line.StartsWith(start, StringComparison.Ordinal))) ?? "";
}
