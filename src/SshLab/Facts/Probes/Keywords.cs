namespace SshLab.Facts.Probes;

/// <summary>Reads what <c>sshd -T</c> and <c>ssh -G</c> print: a keyword and its value on each line; a keyword can come several times. Pure.</summary>
internal static class Keywords
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 2))
            .GroupBy(words => words[0].ToLowerInvariant(), words => words.Length > 1 ? words[1].Trim() : "")
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group]);
}
