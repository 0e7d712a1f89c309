using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Sessions;

/// <summary>Sessions that ended before they had run what they were asked to. Pure.</summary>
internal static class SessionEnd
{
    /// <summary>Whether the session of a login came to nothing, whatever its exit code.</summary>
    public static bool IsEarly(LoginAttempt? login) => login is { Outcome: LoginOutcome.SessionFailed } or { Outcome: LoginOutcome.Accepted, Ran: false };

    /// <summary>A session that ended well without having run its command has failed, unless sshd was to run something else in its place.</summary>
    public static FactSet Judged(FactSet facts) =>
        facts is { Login: { Outcome: LoginOutcome.Accepted, Ran: false } login, Server.Sshd.Configuration: { } configuration }
        && (configuration.GetValueOrDefault("forcecommand")?[0] ?? "none") == "none" && !IsForced(login)
            ? facts with { Login = login with { Outcome = LoginOutcome.SessionFailed } } : facts;

    /// <summary>Whether the server told the client that the key, or the certificate, runs a command of its own.</summary>
    /// <remarks>Source: OpenSSH <c>auth.c</c>, <c>auth_log_authopts</c>: "key options: agent-forwarding command …", sent to the client once it is let in.</remarks>
    public static bool IsForced(LoginAttempt login) => login.Trace.Any(line =>
        line.IndexOf(": key options: ", StringComparison.Ordinal) is >= 0 and var at && line[at..].Split(' ').Contains("command"));
}
