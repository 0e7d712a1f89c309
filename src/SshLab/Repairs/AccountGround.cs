using System.Text.RegularExpressions;
using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Whether a change of an account is of the account that logs in, and what it hands to the server's programs is what such a thing looks like. Pure.</summary>
internal static partial class AccountGround
{
    /// <summary>Returns why the change must not be made, as a clause; null when it may.</summary>
    public static string? Refusal(ChangeAccount change, AccountFacts account) =>
        change.Setting.User != account.Name ? $"{change.Setting.User} is not the account that logs in"
        : !UserName().IsMatch(account.Name) ? $"{account.Name} is no name that usermod takes"
        : change.Setting.Kind is AccountSettingKind.Shell or AccountSettingKind.Home && change.After is not ['/', ..] ? "a login shell and a home are absolute paths"
        : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_.][A-Za-z0-9_.@-]*\$?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserName();
}
