using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The login shell is one that turns people away.</summary>
/// <remarks>Source: OpenSSH <c>session.c</c>, <c>do_child</c>: every session but one of <c>internal-sftp</c> is started by the shell; nologin(8), false(1) end with code 1.</remarks>
internal sealed class ShellNologin : IRule
{
    public string Id => "shell-nologin";

    public string Title => "The login shell turns people away";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server, Account: var account })
            return RuleResult.Unknown(because);
        if (account.ShellFound is not { State: not ShellState.Unknown } found)
            return RuleResult.Unknown($"needs root to look at the login shell {VisibleText.Of(account.Shell)}");
        if (found.State != ShellState.Usable || !LoginShells.TurnsAway(account.Shell))
            return RuleResult.Healthy;
        if (server.Sshd.Configuration?.GetValueOrDefault("forcecommand")?[0].StartsWith("internal-sftp", StringComparison.Ordinal) == true)
            return RuleResult.Healthy; // Such a session takes no shell.
        var shell = VisibleText.Of(account.Shell);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"The login shell of {account.Name} is {shell}, which turns everybody away",
            Evidence =
            [
                $"passwd names {shell} as the shell of {account.Name}",
                "sshd accepts the key and starts the session by that shell, which ends with code 1 (nologin says \"This account is currently not available.\")",
            ],
            Changes = found.Instead is { } instead ? [new ChangeAccount(new AccountSetting(AccountSettingKind.Shell, account.Name), account.Shell, instead)] : [],
            NextStep = found.Instead is null ? "No other shell was found on the server." : null,
        });
    }
}
