using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What the name of a login shell says about what it is for.</summary>
internal static class LoginShells
{
    private static readonly HashSet<string> Full =
        ["ash", "bash", "csh", "dash", "elvish", "fish", "ksh", "ksh93", "loksh", "mksh", "nu", "oksh", "pdksh", "posh", "pwsh", "sash", "sh", "tcsh", "xonsh", "yash", "zsh", "zsh5"];

    /// <summary>Whether it is a shell for everything, so that another such shell grants nothing that it did not.</summary>
    public static bool IsFull(string shell) => Full.Contains(Path.GetFileName(shell));

    /// <summary>Whether it is there to turn people away.</summary>
    public static bool TurnsAway(string shell) => Path.GetFileName(shell) is "nologin" or "false";

    /// <summary>Whether its name can be put back: usermod writes none with a control character in it.</summary>
    public static bool CanBeNamed(string shell) => !shell.Any(char.IsControl);

    /// <summary>Gives the account the shell that was found in place of its own; nothing where there is none, or its own could not be put back.</summary>
    public static IReadOnlyList<Change> Replace(AccountFacts account, ShellFacts found) => CanBeNamed(account.Shell) && found.Instead is { } instead
        ? [new ChangeAccount(new AccountSetting(AccountSettingKind.Shell, account.Name), account.Shell, instead)] : [];
}
