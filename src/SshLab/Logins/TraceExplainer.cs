namespace SshLab.Logins;

/// <summary>Marks and explains the lines that matter in a trace of <c>ssh -v</c>, <c>-vv</c> or <c>-vvv</c>, pasted or our own. Pure.</summary>
public static class TraceExplainer
{
    private const string CanContinue = "Authentications that can continue: ";

    /// <summary>Returns every line, in order, each marked, and explained where it matters.</summary>
    /// <param name="lines">The trace; lines of any origin are made safe to print.</param>
    public static IReadOnlyList<ExplainedLine> Explain(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var stage = Stage.Start;
        var explained = new List<ExplainedLine>();
        foreach (var line in TraceLines.From(string.Join('\n', lines)))
        {
            explained.Add(ExplainAt(stage, line));
            var next = Next(stage, line);
            stage = next == Stage.Accepted && explained[^1].Mark == TraceMark.Decides ? Stage.NotSigned : next;
        }
        return explained;
    }

    private enum Stage
    {
        Start, Encrypted, Listed, Offered, Accepted, NotSigned, Partial, Authenticated,
    }

    private static Stage Next(Stage stage, string line) => line switch
    {
        _ when Has(line, "Remote protocol version ") => Stage.Start,
        _ when Has(line, "SSH2_MSG_NEWKEYS received") => Stage.Encrypted,
        _ when Has(line, CanContinue) => Stage.Listed,
        _ when Has(line, "Offering public key: ") || Has(line, "Trying private key: ") => Stage.Offered,
        _ when Has(line, "Server accepts key: ") => Stage.Accepted,
        _ when Has(line, "with partial success") => Stage.Partial,
        _ when line.StartsWith("Authenticated to ", StringComparison.Ordinal) || Has(line, "Authentication succeeded (") => Stage.Authenticated,
        _ => stage,
    };

    private static ExplainedLine ExplainAt(Stage stage, string line)
    {
        if (Has(line, CanContinue))
            return Answer(stage, line);
        if (Has(line, "Connection closed by ") || Has(line, "Connection reset by ") || Has(line, "Broken pipe"))
            return Closed(stage, line);
        if (Has(line, "No more authentication methods to try") || Has(line, "we did not send a packet, disable method"))
            return stage == Stage.Accepted
                ? new(line, TraceMark.Decides, "The server would take the key, but ssh could not sign with the private key: it needs a passphrase and nobody was asked, or it cannot be read.")
                : new(line, TraceMark.Normal);
        // Default identity files are listed whether they exist or not; only a key that was read has a fingerprint.
        if (Has(line, "Will attempt key: ") && !Has(line, " SHA256:") && !Has(line, " MD5:"))
            return new(line, TraceMark.Normal);
        if (Has(line, "Exit status ") && !line.EndsWith(" 0", StringComparison.Ordinal))
            return new(line, TraceMark.Decides, "The login itself succeeded; the session then ended with this code, so look at the account's shell, an expired password or a forced command.");
        return TraceLexicon.Explain(line);
    }

    /// <summary>The list of methods means something else after each step.</summary>
    private static ExplainedLine Answer(Stage stage, string line)
    {
        var keys = Has(line, "publickey");
        return stage switch
        {
            Stage.Offered => new(line, TraceMark.Decides, "The server refused the key just offered: it does not find it in the files it reads for this user, or will not trust those files, or does not let this user in."),
            Stage.Accepted => new(line, TraceMark.Decides, "The server knows the key, and refused the login after the signature: a policy such as PermitRootLogin, or a signature it does not accept."),
            Stage.Partial => new(line, TraceMark.Matters, "The server now wants one of these methods as well."),
            _ when keys => new(line, TraceMark.Normal),
            _ => new(line, TraceMark.Decides, "The server takes no keys from this user: PubkeyAuthentication is off, or AuthenticationMethods leaves it out."),
        };
    }

    private static ExplainedLine Closed(Stage stage, string line) => stage switch
    {
        Stage.Start => new(line, TraceMark.Decides, "The connection ended before both sides had agreed on keys: no SSH server, or one that drops this address for a while (PerSourcePenalties, MaxStartups, fail2ban)."),
        Stage.Accepted => new(line, TraceMark.Decides, "The server accepted the key and then closed the connection: the account is refused by PAM (expired, pam_access, faillock, /etc/nologin)."),
        Stage.Authenticated => new(line, TraceMark.Matters, "The login had succeeded; the server ended the session itself."),
        _ => new(line, TraceMark.Decides, "The server closed the connection during authentication; its log says why."),
    };

    private static bool Has(string line, string words) => line.Contains(words, StringComparison.Ordinal);
}
