using System.Globalization;

namespace SshLab.Parsing;

/// <summary>The options before a key in <c>authorized_keys</c>, judged as sshd judges them.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_advance_past_options</c>; <c>auth-options.c</c>, <c>sshauthopt_parse</c>; sshd(8), AUTHORIZED_KEYS FILE FORMAT.</remarks>
internal static class KeyOptions
{
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

    /// <summary>Returns why sshd would pass over a plain key with these options, in sshd's words; null when it would not.</summary>
    public static string? ProblemOf(string options, Version? server)
    {
        HashSet<string> once = [];
        for (var at = 0; at < options.Length;)
        {
            if (options[at] == ',')
            {
                if (++at == options.Length && options.Length > 0)
                    break; // A comma at the very end is followed by the blank before the key: sshd does not mind.
                continue;
            }
            var (end, problem) = One(options, at, server, once);
            if (problem is not null)
                return problem;
            if (end < options.Length && options[end] != ',')
                return "unknown key option";
            at = end;
        }
        return once.Contains("cert-authority") ? "cert-authority: the key is listed as a certification authority, not as a login key"
            : once.Contains("principals") ? "principals on non-CA key"
            : null;
    }

    private static (int End, string? Problem) One(string options, int at, Version? server, HashSet<string> once)
    {
        foreach (var flag in Flags)
        {
            if (!options.AsSpan(at).StartsWith(flag, StringComparison.OrdinalIgnoreCase))
                continue;
            if (flag.EndsWith("verify-required", StringComparison.Ordinal) && server < VerifyRequiredSince)
                return (at, "unknown key option");
            once.Add(flag);
            return (at + flag.Length, null);
        }
        foreach (var name in Valued)
        {
            if (!options.AsSpan(at).StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                continue;
            if (name is "command" or "principals" or "from" && !once.Add(name))
                return (at, $"multiple \"{name}\" clauses");
            return Value(options, at + name.Length + 1, name);
        }
        return (at, "unknown key option");
    }

    private static (int End, string? Problem) Value(string options, int at, string name)
    {
        if (at >= options.Length || options[at] != '"')
            return (at, "missing start quote");
        var start = ++at;
        while (at < options.Length && options[at] != '"')
            at += options[at] == '\\' && at + 1 < options.Length && options[at + 1] == '"' ? 2 : 1;
        if (at >= options.Length)
            return (options.Length, "missing end quote");
        return (at + 1, ProblemOfValue(name, options[start..at].Replace("\\\"", "\"", StringComparison.Ordinal)));
    }

    private static string? ProblemOfValue(string name, string value) => name switch
    {
        "expiry-time" when !IsTime(value) => "invalid expires time",
        "environment" when !IsAssignment(value) => "invalid environment string",
        "permitopen" when value.IndexOfAny([':', '/']) < 0 => "invalid permission port",
        _ => null,
    };

    private static bool IsAssignment(string value) =>
        value.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && value[..equals].All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    // YYYYMMDD, YYYYMMDDHHMM or YYYYMMDDHHMMSS; the 31st of every month is accepted, as strptime does.
    private static bool IsTime(string text)
    {
        var digits = text.EndsWith("UTC", StringComparison.OrdinalIgnoreCase) ? text[..^3]
            : text.EndsWith("Z", StringComparison.OrdinalIgnoreCase) ? text[..^1] : text;
        if (digits.Length is not (8 or 12 or 14) || !digits.All(char.IsAsciiDigit))
            return false;
        var all = digits.PadRight(14, '0');
        int Part(int at) => int.Parse(all.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return Part(4) is >= 1 and <= 12 && Part(6) is >= 1 and <= 31 && Part(8) <= 23 && Part(10) <= 59 && Part(12) <= 61;
    }
}
