using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>The login shell is there and executable, and the system cannot start it: what it names as its interpreter or loader is missing, or it is no program of this machine.</summary>
/// <remarks>Source: OpenSSH <c>session.c</c>, <c>do_child</c>: <c>execve</c>, then <c>perror(shell)</c> to the client; execve(2): ENOENT of a script's or program's interpreter, ENOEXEC, ELIBBAD.</remarks>
internal sealed class ShellCannotStart : IRule
{
    private static readonly string[] Reasons =
        ["No such file or directory", "Exec format error", "Accessing a corrupted shared library", "Permission denied", "Too many levels of symbolic links", "Input/output error"];

    public string Id => "shell-cannot-start";

    public string Title => "The login shell cannot be started";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server, Account: var account })
            return RuleResult.Unknown(because);
        // In a root of its own the shell is another one.
        if ((server.Sshd.Configuration?.GetValueOrDefault("chrootdirectory")?[0] ?? "none") != "none")
            return RuleResult.Healthy;
        // Only a login shows what the system says of it.
        if (account.ShellFound is not { State: ShellState.Usable } found || facts.Login is not { Outcome: LoginOutcome.SessionFailed } login)
            return RuleResult.Healthy;
        var shell = account.Shell.Length > 0 ? account.Shell : "/bin/sh";
        return Reasons.FirstOrDefault(reason => login.Said.Concat(login.Printed).Any(line => line.Trim() == $"{VisibleText.Of(shell)}: {reason}")) is { } said
            ? RuleResult.Found(FindingOf(account, VisibleText.Of(shell), found, said)) : RuleResult.Healthy;
    }

    private Finding FindingOf(AccountFacts account, string shell, ShellFacts found, string said)
    {
        var full = LoginShells.IsFull(account.Shell);
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            // What was no shell for everything kept people from something, and giving one would let them.
            Cause = full ? Cause.Damage : Cause.Policy,
            Title = $"The login shell {shell} cannot be started",
            Evidence =
            [
                $"the session said: {shell}: {said}",
                $"passwd names {shell} as the shell of {account.Name}; it is there, and may be executed",
                said switch
                {
                    "No such file or directory" => "so what is missing is what it names: the interpreter after #! in its first line, or a program's loader and libraries",
                    "Permission denied" => "so what may not be executed is what it names, the interpreter after #! in its first line, or its file system is mounted noexec",
                    _ => "so it is no program that this machine can run",
                },
            ],
            Changes = LoginShells.Replace(account, found),
            NextStep = $"Or mend it: `head -n 1 {ShellQuoting.QuoteIfNeeded(shell)}` shows a script's interpreter, `ldd {ShellQuoting.QuoteIfNeeded(shell)}` what a program lacks; a package that was removed in part is installed again.",
        };
    }
}
