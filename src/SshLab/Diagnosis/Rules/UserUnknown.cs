using SshLab.Facts;
using SshLab.Parsing;

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
                "sshd tells the client no more than for a wrong key; its log says \"Invalid user\" (auth.c, getpwnamallow)",
            ],
            NextStep = "Check the name: USER@HOST, -l, or User in your ssh_config (ssh takes your local name otherwise). If the account should exist, have it made first.",
        });
    }
}
