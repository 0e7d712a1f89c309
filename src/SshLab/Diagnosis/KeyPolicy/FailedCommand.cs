using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>When a command that a key or certificate forces upon the session is why the session failed.</summary>
internal static class FailedCommand
{
    private static readonly string[] ShellsThatRunNothing = ["nologin", "false", "true", "sync", "halt", "shutdown"];

    /// <summary>Returns the login whose session failed, unless a ForceCommand goes before that command or the shell runs nothing at all; null when there is none.</summary>
    public static LoginAttempt? Of(LoginView login) =>
        login.Facts.Login is { Outcome: LoginOutcome.SessionFailed } attempt && !IsOverruled(login.Server) && !RunsNothing(login.Account) ? attempt : null;

    private static bool IsOverruled(ServerFacts server) => server.Sshd.Configuration?.GetValueOrDefault("forcecommand")?[0] is { } forced && forced != "none";

    private static bool RunsNothing(AccountFacts account) => ShellsThatRunNothing.Contains(account.Shell[(account.Shell.LastIndexOf('/') + 1)..]);
}
