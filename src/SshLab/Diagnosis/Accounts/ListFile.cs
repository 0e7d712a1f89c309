using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What pam_listfile answers: whether one word about the login stands in a list, a line each. Pure.</summary>
/// <remarks>Source: pam_listfile(8); Linux-PAM <c>pam_listfile.c</c>. A line counts as it stands, but for a carriage return at its end.</remarks>
internal static class ListFile
{
    private const int OthersWrite = 0b010;

    public static PamAnswer Ask(IReadOnlyList<string> arguments, AccountView view)
    {
        var (item, sense, path) = (Value(arguments, "item"), Value(arguments, "sense"), Value(arguments, "file"));
        if (item is null || path is null || sense is not ("allow" or "deny"))
            return PamAnswer.Untold("its arguments are not complete");
        if (item is "rhost" or "shell" or "tty" && Value(arguments, "apply") is { } apply && Applies(apply, view) is not true)
            return Applies(apply, view) == false ? PamAnswer.Ignores : PamAnswer.Untold($"whether {view.Account.Name} belongs to {apply}");
        if (NotReadable(path, view) is { } broken)
            return broken with { Status = broken.Status == "service_err" && Value(arguments, "onerr") == "succeed" ? PamStack.Success : broken.Status };
        if (view.Server.TextFiles.GetValueOrDefault(path) is not { } list)
            return PamAnswer.Untold($"{path} was not read");
        if (Words(item, view) is not { } words)
            return PamAnswer.Untold($"whether the list has this login's {item}");
        var row = Array.FindIndex(list.Lines, line => words.Contains(line.TrimEnd('\r')));
        if (row < 0 && list.Truncated)
            return PamAnswer.Untold($"only the first part of {path} was read");
        if (row >= 0 == (sense == "allow"))
            return PamAnswer.Passes;
        var what = item switch { "user" => view.Account.Name, "group" => $"a group of {view.Account.Name}'s", "rhost" => $"the client's address ({words[0]})", _ => $"{item} {words[0]}" };
        return new PamAnswer("auth_err", row >= 0 ? $"{path} line {row + 1}: {VisibleText.Of(list.Lines[row].Trim())}, and who is listed there is refused" : $"{path} does not have {what}, and who is not listed there is refused") { Path = path };
    }

    /// <summary>The value of an argument; null when it is not there.</summary>
    public static string? Value(IReadOnlyList<string> arguments, string name) =>
        arguments.LastOrDefault(argument => argument.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static bool? Applies(string to, AccountView view) =>
        to.StartsWith('@') ? view.Account.GroupNames?.Contains(to[1..]) : to == view.Account.Name;

    /// <summary>A list that is not there is an error, and onerr says what comes of it; one that anybody may write refuses in any case.</summary>
    private static PamAnswer? NotReadable(string path, AccountView view) => view.Server.Paths.GetValueOrDefault(path) switch
    {
        { Kind: PathKind.Missing } => new("service_err", $"{path} does not exist, and the line does not say onerr=succeed") { Path = path },
        { Kind: PathKind.File, Mode: { } mode } when (mode & OthersWrite) == 0 => null,
        { Kind: PathKind.File, Mode: { } mode } => new("auth_err", $"{path} has mode {Convert.ToString(mode, 8).PadLeft(4, '0')}: a list that everybody may write is not read, and everybody is refused") { Path = path },
        { Kind: PathKind.Directory or PathKind.Link or PathKind.Other } => new("auth_err", $"{path} is no regular file, so it is not read, and everybody is refused") { Path = path },
        _ => PamAnswer.Untold($"{path} was not seen"),
    };

    private static string[]? Words(string item, AccountView view) => item switch
    {
        "user" => [view.Account.Name],
        "group" => view.Account.GroupNames?.ToArray(),
        "shell" => [view.Account.Shell],
        "tty" => ["ssh"],
        "rhost" when view.Address is { } address && !view.UsesDns => [address],
        _ => null,
    };
}
