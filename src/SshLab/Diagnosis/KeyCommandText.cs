using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>What is said of a key that no file holds, where a program may hand it out.</summary>
internal static class KeyCommandText
{
    /// <summary>A login that works needs no key in a file; of one that does not, nobody knows without running the program, and that is sshd's to do.</summary>
    public static RuleResult MayHold(string command, FactSet facts) => facts.Login?.Outcome == LoginOutcome.Accepted
        ? RuleResult.Healthy
        : RuleResult.Unknown($"no key file holds the key, and {VisibleText.Of(command)} (AuthorizedKeysCommand) may hand it out: run it as AuthorizedKeysCommandUser to see what it prints");
}
