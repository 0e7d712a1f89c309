namespace SshLab.Logins;

/// <summary>Judges a login by the one key that was named for it: what another key or method got in with does not count. Pure.</summary>
internal static class NamedKeyOutcome
{
    public static LoginOutcome Of(LoginAttempt attempt, IReadOnlyList<string> lines, string identity, string? fingerprint)
    {
        if (attempt.Outcome is LoginOutcome.Accepted or LoginOutcome.SessionFailed or LoginOutcome.ClosedAfterAccept)
        {
            if (attempt.AuthenticatedBy is null or "publickey" && Names(LastAccepted(lines), identity, fingerprint))
                return attempt.Outcome;
        }
        else if (attempt.Outcome != LoginOutcome.Refused)
        {
            return attempt.Outcome;
        }
        return WasPresented(lines, identity, fingerprint) ? LoginOutcome.Refused : LoginOutcome.ClientError;
    }

    /// <summary>Whether the server was shown the key, or gave up, or takes no keys, before it came to that.</summary>
    private static bool WasPresented(IReadOnlyList<string> lines, string identity, string? fingerprint)
    {
        if (lines.Any(line => line.StartsWith($"Warning: Identity file {identity} not accessible", StringComparison.Ordinal)))
            return false;
        if (!TraceOutcome.TakesKeys(lines) || lines.Any(line => line.Contains("Too many authentication failures", StringComparison.Ordinal)))
            return true;
        return lines.Any(line => (line.Contains("Offering public key: ", StringComparison.Ordinal) || line.Contains("Trying private key: ", StringComparison.Ordinal)) && Names(line, identity, fingerprint));
    }

    /// <summary>The line about the key that got in. Without "Server accepts key" the client signed at once, as it does for a file without a public half.</summary>
    private static string LastAccepted(IReadOnlyList<string> lines) =>
        lines.LastOrDefault(line => line.Contains("Server accepts key: ", StringComparison.Ordinal))
        ?? lines.LastOrDefault(line => line.Contains("Trying private key: ", StringComparison.Ordinal))
        ?? "";

    private static bool Names(string line, string identity, string? fingerprint) =>
        (line + " ").Contains($"key: {identity} ", StringComparison.Ordinal)
        || (fingerprint is not null && line.Split(' ').Contains(fingerprint));
}
