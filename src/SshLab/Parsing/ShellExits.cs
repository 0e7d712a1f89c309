using System.Globalization;

namespace SshLab.Parsing;

/// <summary>Finds what can end a shell in one of its start-up files, read line by line, blocks and functions told apart. Pure.</summary>
/// <remarks>Source: POSIX, Shell Command Language; bash(1), zsh(1), fish(1). It follows no file that another one reads, and no text that goes over several lines.</remarks>
public static class ShellExits
{
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>Returns them in order, without those of functions, which nobody may call, and of subshells; none after a <c>return</c> that always comes.</summary>
    /// <param name="lines">The file's lines.</param>
    public static IReadOnlyList<ShellExit> Find(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        List<ShellExit> found = [];
        var (blocks, returned) = (new ShellBlocks(), false);
        for (var at = 0; at < lines.Count; at++)
        {
            foreach (var command in ShellWords.Split(lines[at]))
            {
                if (blocks.Take(command) is not { Count: > 0 } words)
                    continue;
                var guarded = blocks.Any || command.Before is "&&" or "||";
                if (words[0] == "return" && !guarded)
                    return found;
                returned |= words[0] == "return";
                if (words[0] == "set" && words.Contains("+e"))
                    found.RemoveAll(exit => exit.Kind == ShellExitKind.OnFailure);
                if (KindOf(words) is { } kind)
                    found.Add(new(at + 1, lines[at].Trim(), kind, kind == ShellExitKind.Exit ? CodeOf(words) : null, guarded, returned));
            }
        }
        return found;
    }

    private static ShellExitKind? KindOf(IReadOnlyList<string> words) => words[0] switch
    {
        "exit" or "logout" => ShellExitKind.Exit,
        // With redirections alone it changes the shell's own streams.
        "exec" when words.Count > 1 && words[1].TrimStart(Digits) is not (['<' or '>' or '&' or '{', ..]) => ShellExitKind.Exec,
        "set" when words.Contains("errexit") || words.Skip(1).TakeWhile(word => word != "--").Any(IsErrExit) => ShellExitKind.OnFailure,
        _ => null,
    };

    private static bool IsErrExit(string option) => option is ['-', not '-', ..] && option.Length < 8 && option.Contains('e', StringComparison.Ordinal) && option.Skip(1).All(char.IsAsciiLetter);

    private static int? CodeOf(IReadOnlyList<string> words) =>
        words.Count > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code & 255 : null;
}
