using System.Text;
using System.Text.RegularExpressions;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>What words of a damaged key line were meant to be. Texts have one character for each byte.</summary>
internal static partial class Words
{
    private const int MostEditsOfLabel = 3; // One typographic dash is three bytes in the place of one.

    /// <summary>Whether the word is almost the name of a key type, in whatever case, or a part of one (<c>ed25519</c>, <c>ecdsa</c>): sshd takes the whole names in lower case only.</summary>
    public static bool IsAlmostType(string word) =>
        !KeyTypes.IsKnown(word) && word.ToLowerInvariant() is var name && KeyTypes.Plain.Any(type =>
            Similarity.Edits(name, type, MostEditsOfLabel) <= MostEditsOfLabel || type.EndsWith("-" + name, StringComparison.Ordinal) || type.StartsWith(name + "-", StringComparison.Ordinal));

    /// <summary>How long the line number at the beginning of a text is that was pasted with it (<c>12 </c>, <c>12: </c>, <c>  12\t</c>); 0 when there is none.</summary>
    public static int LineNumber(string text) => PastedNumber().Match(text).Length;

    /// <summary>Whether the line begins as other files' comments do, with <c>;</c> or <c>//</c>: not for sshd, but somebody took the line out so.</summary>
    public static bool BeginsAsComment(string line) =>
        line.TrimStart(' ', '\t') is var text && (text.StartsWith(';') || text.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Text that has one character for each byte, as it reads: a character of several bytes is shown as one.</summary>
    public static string Shown(string latin1) => VisibleText.Of(Encoding.Latin1.GetBytes(latin1));

    /// <summary>Whether the text looks like options before a key, broken or not.</summary>
    public static bool LooksLikeOptions(string text)
    {
        var word = FirstName().Match(text).Value;
        return word.Length > 0 && (HasValue().IsMatch(text) || IsOptionName(word) || Nearest(word) is not null
            || (!text.TrimEnd().EndsWith(':') && !text.TrimEnd().Any(c => c is ' ' or '\t')));
    }

    /// <summary>Whether an option could stand anywhere in the text: then what follows may have been restricted by it.</summary>
    public static bool MayHoldOptions(string text) =>
        HasValue().IsMatch(text) || KeyOptions.Flags.Any(flag => text.Contains(flag, StringComparison.OrdinalIgnoreCase));

    public static bool IsOptionName(string word) =>
        KeyOptions.Flags.Concat(KeyOptions.Valued).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The one option that the word is a misspelling of; null when there is none, or more than one.</summary>
    public static string? Nearest(string word)
    {
        var most = word.Length < 6 ? 1 : 2;
        List<string> near = [.. KeyOptions.Flags.Concat(KeyOptions.Valued)
            .Where(name => Similarity.Edits(word.ToUpperInvariant(), name.ToUpperInvariant(), most) <= most || IsSwapped(word, name))];
        return near.Count == 1 ? near[0] : null;
    }

    // Two neighbours swapped (form for from) are two edits, and the commonest slip of all.
    private static bool IsSwapped(string word, string name) =>
        word.Length == name.Length && Enumerable.Range(0, word.Length - 1).Any(i =>
            string.Equals(word[..i] + word[i + 1] + word[i] + word[(i + 2)..], name, StringComparison.OrdinalIgnoreCase));

    // Of cat -n, nl, grep -n, less -N and editors.
    [GeneratedRegex("^[ \\t]*[0-9]{1,6}[:.)|]?[ \\t]+(?=[^ \\t])|^[ \\t]*[0-9]{1,6}[:.)|](?=(?i:ssh-|ecdsa-|sk-))", RegexOptions.None, 1000)]
    private static partial Regex PastedNumber();

    // What begins otherwise is no option's name, but was pasted along: "- " of a list, "-e " of an echo that knows no -e.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*", RegexOptions.None, 1000)]
    private static partial Regex FirstName();

    [GeneratedRegex("[A-Za-z0-9-]+(?:=[^ =]| ?= ?[\"'\u00e2])", RegexOptions.None, 1000)]
    private static partial Regex HasValue();
}
