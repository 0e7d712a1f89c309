using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>What is said of a key that no file holds, where a program may hand it out.</summary>
internal static class KeyCommandText
{
    /// <summary>A login that works needs no key in a file; of one that does not, nobody knows without running the program, and that is sshd's to do. Where the program is broken, or sshd's log says what it printed, other rules tell.</summary>
    public static RuleResult MayHold(LoginView login)
    {
        if (login.Facts.Login?.Outcome == LoginOutcome.Accepted || AuthorizingProgram.OfKeys(login.Server) is not { } program || program.Trouble(login.Server) is { Unknown: false } || KeyCommandOutput.Of(login) is not null)
            return RuleResult.Healthy;
        return RuleResult.Unknown($"no key file holds the key, and {VisibleText.Of(program.Path)} (AuthorizedKeysCommand) may hand it out. {program.ByHand(login, certificate: null)}");
    }
}
