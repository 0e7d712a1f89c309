using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>The server has no account of the name that ssh logs in as.</summary>
/// <remarks>Source: OpenSSH <c>auth.c</c>, <c>getpwnamallow</c>: "Invalid user %s from %s port %d"; the client is told no more than for a wrong key.</remarks>
internal sealed class UserUnknown : IRule
{
    public string Id => "user-unknown";

    public string Title => "The server has no such user";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        if (!server.AccountMissing)
            return server.Account is null ? RuleResult.Unknown("the account could not be looked up on the server") : RuleResult.Healthy;
        if (PasswdLeftOut.Explains(server))
            return RuleResult.Healthy;
        if (ClientConfigNotReadable.Explains(facts))
            return RuleResult.Unknown("the name is this machine's: ssh's configuration, which may name another, cannot be read");
        var name = VisibleText.Of(facts.Client?.User ?? "");
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = name.Length > 0 ? $"The server has no user '{name}'" : "The server has no such user",
            Evidence =
            [
                $"ssh logs in as '{name}', and the server's passwd database (getent passwd) has no such name",
                .. Elsewhere(server) is { Count: > 0 } others ? [$"its accounts come from more than /etc/passwd: `passwd: {VisibleText.Of(string.Join(' ', server.AccountSources!))}` (/etc/nsswitch.conf)"] : Array.Empty<string>(),
                .. server.AccountInPasswd ? ["/etc/passwd has a line that begins with this name: it is damaged, or a cache (nscd) does not know it yet"] : Array.Empty<string>(),
                "sshd tells the client no more than for a wrong key; its log says \"Invalid user\" (auth.c, getpwnamallow)",
            ],
            NextStep = "Check the name: USER@HOST, -l, or User in your ssh_config (ssh takes your local name otherwise). If the account should exist, have it made first."
                + (Elsewhere(server) is [var service, ..] ? $" If it should come from {VisibleText.Of(service)}, see whether that answers: `getent -s {ShellQuoting.QuoteIfNeeded(VisibleText.Whole(service))} passwd {ShellQuoting.QuoteIfNeeded(VisibleText.Whole(facts.Client?.User ?? ""))}`." : ""),
        });
    }

    /// <summary>The sources of accounts that are no files of the server's own; those of systemd make up accounts for its services.</summary>
    private static List<string> Elsewhere(ServerFacts server) =>
        [.. (server.AccountSources ?? []).Where(source => source is not ("files" or "compat" or "db" or "systemd") && !source.StartsWith('['))];
}
