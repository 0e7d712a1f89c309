using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The line is almost the key's: a character or a few lost, changed or added, in the type or in the base64.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_read</c>: whatever does not decode is no key, and nothing is logged.</remarks>
internal sealed class KeyMangled : IKeyDamage
{
    private const int MostStarts = 32;

    public string Id => "key-mangled";

    public string Title => "The key's line is almost right: some characters of it are wrong";

    public Cause Cause => Cause.Damage;

    public int Rank => 120;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key)
    {
        var base64 = key.Base64;
        // A share of the key far above what two different keys of one type have in common must agree.
        var most = Math.Min(8 + (base64.Length / 100), (base64.Length - Distinct.FromStart(key)) / 4);
        foreach (var line in content.Lines.Where(line => line.Kind is (AuthorizedKeysLineKind.Unparsable or AuthorizedKeysLineKind.Key) && !Words.BeginsAsComment(line.Text)))
        {
            foreach (var start in Starts(line.Text).Take(MostStarts))
            {
                var text = line.Text.AsSpan(start);
                if (Similarity.Best(base64, text[..Math.Min(text.Length, base64.Length + most)], most) is { } alike)
                    return Mend(content, key, line, start, alike);
            }
        }
        return null;
    }

    /// <summary>Where the base64 can begin: behind what is almost a type, at its usual beginning, or at a long word.</summary>
    private static IEnumerable<int> Starts(string text)
    {
        var (wordStart, afterType) = (0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at + 3 <= text.Length && text.AsSpan(at).StartsWith("AAA", StringComparison.OrdinalIgnoreCase) && (at == 0 || text[at - 1] is not ('A' or 'a')))
                yield return at;
            if (at < text.Length && text[at] is not (' ' or '\t'))
                continue;
            if (at > wordStart)
            {
                var word = text[wordStart..at];
                if (afterType || (word.Length >= Distinct.FromEnd && !word.StartsWith("AAA", StringComparison.OrdinalIgnoreCase)))
                    yield return wordStart;
                afterType = word.Length < 64 && (KeyTypes.IsKnown(word) || Words.IsAlmostType(word));
            }
            wordStart = at + 1;
        }
    }

    private static Mending Mend(AuthorizedKeys content, PublicKey key, AuthorizedKeysLine line, int start, (int Edits, int End) alike)
    {
        var number = Words.LineNumber(line.Text[..start]);
        var before = line.Text[number..start].TrimEnd(' ', '\t');
        var label = before[(before.LastIndexOfAny([' ', '\t']) + 1)..];
        var isType = KeyTypes.IsKnown(label) || Words.IsAlmostType(label) || KeyTypes.IsKnown(label.TrimEnd(':', ',', ';'));
        var rest = line.Text[(start + alike.End)..];
        var behind = rest.Length == 0 || rest[0] is ' ' or '\t' or '\r' ? "" : rest[..(rest.IndexOfAny([' ', '\t', '\r']) is >= 0 and var blank ? blank : rest.Length)];
        var isApart = start == 0 || line.Text[start - 1] is ' ' or '\t';
        var what = alike.Edits > 0 ? $"the line is almost the key's: {alike.Edits} of its {key.Base64.Length} characters are lost, added or changed"
            : number > 0 && (label == key.Type || label.Length == 0) ? $"the line number '{line.Text[..number].Trim()}' was pasted before the key"
            : behind.Length > 0 ? $"'{Words.Shown(behind)}' follows the key without a blank between"
            : !isApart && label == key.Type ? $"the blank between {key.Type} and the key is missing"
            : $"the word '{Words.Shown(label)}' before the key should be {key.Type}";
        var prefix = isType ? before[..^label.Length] : line.Text[number..start];
        return Mending.OfLine(content, line, $"{prefix}{key.Type} {key.Base64}{rest[behind.Length..]}", what).IfItWorks(key);
    }
}
