namespace SshLab.Cli;

/// <summary>ssh's own options as ssh takes them: <c>-p2222</c> and <c>-oKey=value</c> are two words written as one.</summary>
internal static class SshWords
{
    private const string TakeValue = "piloFJ";

    /// <summary>Returns the words with each such option and its value apart; nothing after <c>--</c> is touched.</summary>
    public static IReadOnlyList<string> Split(IReadOnlyList<string> words)
    {
        List<string> apart = [];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word == "--")
                return [.. apart, .. words.Skip(i)];
            if (word.Length > 2 && word[0] == '-' && TakeValue.Contains(word[1], StringComparison.Ordinal))
                apart.AddRange([word[..2], word[2..]]);
            else
                apart.Add(word);
        }
        return apart;
    }
}
