using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The login shell is there and cannot be executed: by nobody, or not by the account.</summary>
/// <remarks>Source: OpenSSH <c>auth.c</c>, <c>allowed_user</c>: "User %.100s not allowed because shell %.100s is not executable" where no execute bit is set; where the account's own is missing, <c>execve</c> fails in the session.</remarks>
internal sealed class ShellNotExecutable : IRule
{
    private const int ForAll = 0b001_001_001;

    public string Id => "shell-not-executable";

    public string Title => "The login shell cannot be executed";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server, Account: var account })
            return RuleResult.Unknown(because);
        if (account.ShellFound is not { State: not ShellState.Unknown } found)
            return RuleResult.Unknown($"needs root to look at the login shell {VisibleText.Of(account.Shell)}");
        if (found.State is not (ShellState.Irregular or ShellState.NotExecutable or ShellState.Closed))
            return RuleResult.Healthy;
        if (server.Sshd.Configuration is not { } configuration)
            return RuleResult.Unknown("whether a ChrootDirectory is set is not known: that needs root (sshd -T)");
        if (configuration.TryGetValue("chrootdirectory", out var root) && root[0] != "none")
            return RuleResult.Healthy;
        var file = found.RealPath is { } path ? server.Paths.GetValueOrDefault(path) : null;
        return RuleResult.Found(FindingOf(account, found, file));
    }

    private Finding FindingOf(AccountFacts account, ShellFacts found, PathFacts? file)
    {
        var shell = VisibleText.Of(account.Shell);
        var changes = Mend(account, found, file);
        // A group that may execute it, and the account is not in it: somebody chose who may.
        var chosen = found.State == ShellState.Closed && changes is [ChangeAccount] or [];
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = chosen ? Cause.Policy : Cause.Damage,
            Title = $"The login shell {shell} cannot be executed{(found.State == ShellState.Closed ? $" by {account.Name}" : "")}",
            Paths = file is null ? [] : [file.Path],
            Evidence =
            [
                file is null ? $"{shell} is no file that can be executed" : PathText.Of(file),
                $"passwd names {shell} as the shell of {account.Name}",
                found.State == ShellState.Closed
                    ? $"sshd accepts it, since somebody may execute it, and then starts it as {account.Name}: \"{shell}: Permission denied\""
                    : $"sshd logs \"User {account.Name} not allowed because shell {shell} is not executable\"",
            ],
            Changes = changes,
            NextStep = changes.Count == 0 ? $"Give {account.Name} another shell (usermod -s), or put the shell's package right." : null,
        };
    }

    private static IReadOnlyList<Change> Mend(AccountFacts account, ShellFacts found, PathFacts? file)
    {
        if (found.State != ShellState.Irregular && file is { Kind: PathKind.File, Mode: { } mode, Uid: 0 }
            && (found.State == ShellState.NotExecutable || (file.Gid == 0 && (mode & 1) == 0)))
            return [new SetMode(file.Path, Clear: 0, Add: ForAll & ~mode)];
        return found.State == ShellState.Irregular || LoginShells.IsFull(account.Shell) ? LoginShells.Replace(account, found) : [];
    }
}
