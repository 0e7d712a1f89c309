using System.Text.RegularExpressions;

namespace SshLab.Logins;

/// <summary>Keeps a private key out of what is told: one that was given where a configuration is read (<c>-F KEY</c>, a paste into the file) comes back in ssh's complaints, line by line. Pure.</summary>
/// <remarks>Source: ssh's readconf.c quotes the word that it does not know: <c>Bad configuration option: …</c>, <c>no argument after keyword "…"</c>.</remarks>
internal static partial class MisplacedKey
{
    /// <summary>Returns ssh's complaint without the word that it quotes, where that can be no keyword: keywords are letters; every other line as it is.</summary>
    public static string Hide(string line) => Complaint().Match(line) is { Success: true } match && !Keyword().IsMatch(match.Groups["word"].Value)
        ? $"{line[..match.Groups["word"].Index]}(not shown: no keyword){line[(match.Groups["word"].Index + match.Groups["word"].Length)..]}" : line;

    /// <summary>Whether a text holds a private key, or what is left of one.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text) => text.IndexOf("PRIVATE KEY"u8) >= 0 || text.IndexOf("b3BlbnNzaC1rZXktdjEA"u8) >= 0 || text.IndexOf("PuTTY-User-Key-File"u8) >= 0;

    [GeneratedRegex(@"(Bad configuration option: |Unsupported option |after keyword )""?(?<word>[^""\r]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"\A[A-Za-z]{1,32}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keyword();
}
