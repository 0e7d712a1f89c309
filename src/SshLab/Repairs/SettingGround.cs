using System.Text.RegularExpressions;

namespace SshLab.Repairs;

/// <summary>Whether what a change hands to the policy's programs, or to the service manager, is what such a thing looks like. Pure.</summary>
internal static partial class SettingGround
{
    /// <summary>Returns why the change must not be made, as a clause; null when it may.</summary>
    public static string? Refusal(Change change) => change switch
    {
        AddFileContext rule => OfPath(rule.Path) ?? OfWord(rule.Type),
        EquateFileContext rule => OfPath(rule.Path) ?? OfPath(rule.Like),
        SetBoolean boolean => OfWord(boolean.Name),
        AllowPort { Port: < 1 or > 65535 } port => $"{port.Port} is no port",
        AllowPort port => OfWord(port.Type),
        RestartSshd restart => OfService(restart),
        ReloadSshd reload => ServerPath.IsPlain(reload.Program) ? null : $"{reload.Program} is not a plain absolute path",
        _ => null,
    };

    /// <summary>Where a rule is read, a blank ends the path; and a rule for everything would relabel the whole system.</summary>
    private static string? OfPath(string path) =>
        path == "/" || !ServerPath.IsPlain(path) ? $"{path} is no directory that a rule of the policy may be about"
        : path.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? $"a rule of the policy cannot name a path with blanks in it ({path})"
        : null;

    private static string? OfWord(string word) => Word().IsMatch(word) ? null : $"{word} is no name of the policy";

    private static string? OfService(RestartSshd restart) =>
        !ServiceName().IsMatch(restart.Service.Name) ? $"{restart.Service.Name} is no service's name"
        : !ServerPath.IsPlain(restart.Program) ? $"{restart.Program} is not a plain absolute path"
        : null;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_.]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_@.-]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ServiceName();
}
