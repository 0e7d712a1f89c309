using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The login shell that passwd names is not there.</summary>
/// <remarks>Source: OpenSSH <c>auth.c</c>, <c>allowed_user</c>: "User %.100s not allowed because shell %.100s does not exist", unless ChrootDirectory is set. The account's existence is hidden: the client is told no more than for a wrong key.</remarks>
internal sealed class ShellMissing : IRule
{
    public string Id => "shell-missing";

    public string Title => "The login shell does not exist";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server, Account: var account })
            return RuleResult.Unknown(because);
        if (account.ShellFound is not { State: not ShellState.Unknown } found)
            return RuleResult.Unknown($"needs root to look at the login shell {VisibleText.Of(account.Shell)}");
        if (found.State != ShellState.Missing)
            return RuleResult.Healthy;
        if (server.Sshd.Configuration is not { } configuration)
            return RuleResult.Unknown("whether a ChrootDirectory is set is not known: that needs root (sshd -T)");
        // In a root of its own the shell is another one, and sshd does not look.
        if (configuration.TryGetValue("chrootdirectory", out var root) && root[0] != "none")
            return RuleResult.Healthy;
        var shell = VisibleText.Of(account.Shell);
        var full = LoginShells.IsFull(account.Shell.TrimEnd());
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            // What was no shell for everything kept people from something, and giving one would let them.
            Cause = full ? Cause.Damage : Cause.Policy,
            Title = $"The login shell {shell} does not exist",
            Evidence =
            [
                $"passwd names {shell} as the shell of {account.Name}, and nothing is there",
                $"sshd logs \"User {account.Name} not allowed because shell {shell} does not exist\"",
                .. full ? Array.Empty<string>() : [$"{VisibleText.Of(Path.GetFileName(account.Shell))} is no shell for everything: another one may let {account.Name} do more than was meant"],
            ],
            Changes = LoginShells.Replace(account, found),
            NextStep = LoginShells.CanBeNamed(account.Shell) ? $"Or install the package that has {shell}." : $"Take what does not belong there out of the line of {account.Name} in /etc/passwd by hand (vipw): {shell} has a character in it that no path has.",
        });
    }
}
