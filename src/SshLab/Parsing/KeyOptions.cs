namespace SshLab.Parsing;

/// <summary>Reads the options before a key in <c>authorized_keys</c> as sshd does.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_advance_past_options</c>; <c>auth-options.c</c>, <c>sshauthopt_parse</c>; sshd(8), AUTHORIZED_KEYS FILE FORMAT.</remarks>
internal static class KeyOptions
{
    private const string UnknownOption = "unknown key option";

    private static readonly Version VerifyRequiredSince = new(8, 4);

    /// <summary>Options that stand alone; those that can be negated may have <c>no-</c> before them.</summary>
    public static IReadOnlyList<string> Flags { get; } =
    [
        "restrict", "cert-authority", "port-forwarding", "agent-forwarding", "X11-forwarding", "touch-required", "verify-required", "pty", "user-rc",
        "no-port-forwarding", "no-agent-forwarding", "no-X11-forwarding", "no-touch-required", "no-verify-required", "no-pty", "no-user-rc",
    ];

    /// <summary>Options with a value in double quotes.</summary>
    public static IReadOnlyList<string> Valued { get; } =
        ["command", "principals", "from", "expiry-time", "environment", "permitopen", "permitlisten", "tunnel"];

    /// <summary>Returns where the options that begin here end, at the first blank outside quotes; null when a quote is never closed.</summary>
    public static int? EndOf(string text, int start)
    {
        var quoted = false;
        var at = start;
        for (; at < text.Length && (quoted || text[at] is not (' ' or '\t')); at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '"')
                at++;
            else if (text[at] == '"')
                quoted = !quoted;
        }
        return quoted && at >= text.Length ? null : at;
    }

    /// <summary>Returns why sshd would pass over any key with these options because of their form, in sshd's words; null when it would not.</summary>
    public static string? ProblemOf(string options, Version? server) => Read(options, server).Problem;

    /// <summary>Reads all options.</summary>
    public static KeyOptionList Read(string options, Version? server)
    {
        List<KeyOption> read = [];
        for (var at = 0; at < options.Length;)
        {
            if (options[at] == ',')
            {
                at++; // A comma at the very end is followed by the blank before the key: sshd does not mind.
                continue;
            }
            var (option, problem) = One(options, at, server);
            if (problem is null && option!.Name is "command" or "principals" or "from" && read.Any(known => known.Name == option.Name))
                problem = $"multiple \"{option.Name}\" clauses";
            if (problem is not null)
                return new KeyOptionList(read, problem);
            read.Add(option!);
            at += option!.Length;
            if (at < options.Length && options[at] != ',')
                return new KeyOptionList(read, UnknownOption);
        }
        return new KeyOptionList(read, null);
    }

    private static (KeyOption? Option, string? Problem) One(string options, int at, Version? server)
    {
        foreach (var flag in Flags)
        {
            if (!options.AsSpan(at).StartsWith(flag, StringComparison.OrdinalIgnoreCase))
                continue;
            return flag.EndsWith("verify-required", StringComparison.Ordinal) && server is not null && server < VerifyRequiredSince
                ? (null, UnknownOption)
                : (new KeyOption(flag, null, at, flag.Length), null);
        }
        return Valued.FirstOrDefault(name => options.AsSpan(at).StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)) is { } valued
            ? WithValue(options, at, valued, server)
            : (null, UnknownOption);
    }

    private static (KeyOption? Option, string? Problem) WithValue(string options, int start, string name, Version? server)
    {
        var at = start + name.Length + 1;
        if (at >= options.Length || options[at] != '"')
            return (null, "missing start quote");
        var first = ++at;
        while (at < options.Length && options[at] != '"')
            at += options[at] == '\\' && at + 1 < options.Length && options[at + 1] == '"' ? 2 : 1;
        if (at >= options.Length)
            return (null, "missing end quote");
        var value = options[first..at].Replace("\\\"", "\"", StringComparison.Ordinal);
        return (new KeyOption(name, value, start, at + 1 - start), KeyOptionValues.ProblemOf(name, value, server));
    }
}
