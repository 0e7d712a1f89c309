using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Sessions;

/// <summary>Sessions that ended before they had run what they were asked to. Pure.</summary>
internal static class SessionEnd
{
    /// <summary>Whether the session of a login came to nothing, whatever its exit code.</summary>
    public static bool IsEarly(LoginAttempt? login) => login is { Outcome: LoginOutcome.SessionFailed } or { Outcome: LoginOutcome.Accepted, Ran: false };

    /// <summary>A session that ended well without having run its command has failed, unless sshd was to run something else in its place that does more than send people away.</summary>
    public static FactSet Judged(FactSet facts) =>
        facts is { Login: { Outcome: LoginOutcome.Accepted, Ran: false } login, Server.Sshd.Configuration: { } configuration }
        && (configuration.GetValueOrDefault("forcecommand")?[0] ?? "none") == "none" && (!IsForced(login) || TurnedAway(login) is not null)
            ? facts with { Login = login with { Outcome = LoginOutcome.SessionFailed } } : facts;

    /// <summary>Returns what the session said where all that it does is to name another account to log in as; null when it does not.</summary>
    /// <remarks>Source: cloud-init, <c>disable_root_opts</c>: command="echo 'Please login as the user \"$USER\" rather than the user \"$DISABLE_USER\".';echo;sleep 10;exit 142"; it ended well before 17.2.</remarks>
    public static string? TurnedAway(LoginAttempt login) =>
        IsForced(login) ? login.Printed.Concat(login.Said).FirstOrDefault(line => line.Contains("Please login as the user ", StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>Whether the server told the client that the key, or the certificate, runs a command of its own.</summary>
    /// <remarks>Source: OpenSSH <c>auth.c</c>, <c>auth_log_authopts</c>: "key options: agent-forwarding command …", sent to the client once it is let in.</remarks>
    public static bool IsForced(LoginAttempt login) => login.Trace.Any(line =>
        line.IndexOf(": key options: ", StringComparison.Ordinal) is >= 0 and var at && line[at..].Split(' ').Contains("command"));
}
