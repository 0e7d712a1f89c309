using System.Globalization;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>What sshd made of what the program printed that hands out the keys, by its log: sshd compares, and of a program only it sees the output.</summary>
/// <remarks>
/// Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkeys_file</c>: "COMMAND: processed N/M lines", at DEBUG2 since 9.1, is the last that it
/// says of a key; "Accepted key … found at COMMAND:N", at VERBOSE, comes before; <c>auth_authorise_keyopts</c>: "Authentication tried for … with
/// correct key but not from a permitted host", at INFO; "Refused by key options", at ERROR.
/// </remarks>
/// <param name="Keys">How many lines it printed that are neither blank nor comments; null when sshd did not say.</param>
/// <param name="Refused">Why the options before the key keep the login out; null when they do not, or the key is not among the lines.</param>
/// <param name="Line">The line of the log.</param>
internal sealed record KeyCommandOutput(int? Keys, string? Refused, string Line)
{
    /// <summary>Returns what the log says of the last run for this user; null when it says nothing, or the key was found there.</summary>
    public static KeyCommandOutput? Of(LoginView login)
    {
        if (login.Server.Sshd.Configuration?.GetValueOrDefault("authorizedkeyscommand")?[0] is not { } configured)
            return null;
        var (user, isUsers) = (login.Account.Name, false);
        KeyCommandOutput? run = null;
        foreach (var message in login.Log.Reverse().Select(SshdLogLine.Message))
        {
            if (SshdLogLine.LetsIn(message, user) || message.StartsWith("Accepted ", StringComparison.Ordinal) && message.Contains($" found at {configured}:", StringComparison.Ordinal))
                return null;
            if (Refusal(message, configured, user) is { } why && (message.Contains($" for {user} ", StringComparison.Ordinal) || isUsers || run is not null))
                return new KeyCommandOutput(run?.Keys, why, VisibleText.Of(message, 300));
            // What stands before the run is of another key, or another file.
            if (run is not null && (message.Contains(": processed ", StringComparison.Ordinal) || SshdLogLine.Begins(message)))
                return run;
            if (run is null && isUsers && Processed(message, configured) is { } lines)
                run = new KeyCommandOutput(lines, null, VisibleText.Of(message, 300));
            isUsers = SshdLogLine.Names(message, user) || (isUsers && !SshdLogLine.Begins(message));
        }
        return run;
    }

    private static int? Processed(string message, string configured)
    {
        var words = $"auth_check_authkeys_file: {configured}: processed ";
        return message.StartsWith("debug2: ", StringComparison.Ordinal) && message.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at
            && message[(at + words.Length)..].Split('/') is [var keys, _] && int.TryParse(keys, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string? Refusal(string message, string configured, string user) =>
        message.StartsWith(configured + ":", StringComparison.Ordinal) && message.Contains($": Authentication tried for {user} with correct key but not from a permitted host ", StringComparison.Ordinal)
            ? $"it has from=, and the client does not come from there ({VisibleText.Of(message[(message.IndexOf(" permitted host ", StringComparison.Ordinal) + " permitted host ".Length)..].TrimEnd('.'))})"
        : message == "Refused by key options" || message.StartsWith($"Refused by key options at {configured}:", StringComparison.Ordinal) ? "sshd refuses it by the options before it"
        : null;
}
