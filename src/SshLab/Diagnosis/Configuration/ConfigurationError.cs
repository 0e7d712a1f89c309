using System.Globalization;
using System.Text.RegularExpressions;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>A line of its configuration that sshd does not accept.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">The line's number.</param>
/// <param name="Said">What sshd says of it.</param>
internal sealed partial record ConfigurationError(string Path, int Number, string Said)
{
    private const string UnknownKeyword = "Bad configuration option: ";

    /// <summary>The word that is no keyword; null when something else is wrong.</summary>
    public string? Word => Said.StartsWith(UnknownKeyword, StringComparison.Ordinal) ? Said[UnknownKeyword.Length..].Trim() : null;

    /// <summary>Reads what <c>sshd -T</c> or <c>sshd -t</c> said (<c>servconf.c</c>): FILE, "line", the number, and the reason.</summary>
    public static IReadOnlyList<ConfigurationError> Read(string? said) =>
    [
        .. (said ?? "").Split('\n').Select(line => Line().Match(line)).Where(match => match.Success)
            .Select(match => new ConfigurationError(match.Groups["file"].Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["why"].Value.Trim()))
            .DistinctBy(error => (error.Path, error.Number)),
    ];

    /// <summary>Returns the line; null when its file was not read, or changed meanwhile.</summary>
    public SshdConfigLine? LineIn(SshdConfigFile? file) =>
        file is { Content: { } content, ContentTruncated: false } && SshdConfigLine.ReadAll(content).ElementAtOrDefault(Number - 1) is { Keyword.Length: > 0 } line ? line : null;

    /// <summary>Returns what the line should be: a slip of the pen in its keyword is mended, a word that never was one becomes a comment; null when it is a person's to say.</summary>
    public string? Mended(SshdConfigLine line) =>
        Word is not { } word || !line.Keyword.Equals(word, StringComparison.OrdinalIgnoreCase) ? null
        : SshdKeywords.Nearest(word) is { } keyword ? keyword + line.Text.TrimStart()[line.Keyword.Length..]
        : "#" + line.Text;

    [GeneratedRegex(@"^(?<file>/\S+?):? line (?<number>\d{1,6}):? (?<why>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
