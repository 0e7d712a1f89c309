using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>A part of the key is there, and its end or its beginning is missing.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_read</c>, <c>sshkey_fromb</c>: SSH_ERR_INVALID_FORMAT, not logged.</remarks>
internal sealed class KeyTruncated : IKeyDamage
{
    public string Id => "key-truncated";

    public string Title => "A part of the key is missing";

    public Cause Cause => Cause.Damage;

    public int Rank => 110;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key)
    {
        var (base64, least) = (key.Base64, Distinct.FromStart(key));
        foreach (var line in content.Lines.Where(line => line.Kind is AuthorizedKeysLineKind.Unparsable))
        {
            for (var at = 0; at < line.Text.Length;)
            {
                var end = line.Text.AsSpan(at).IndexOfAny(' ', '\t', '\r') is >= 0 and var length ? at + length : line.Text.Length;
                var word = line.Text.AsSpan(at, end - at);
                var headOnly = word.Length >= least && base64.AsSpan().StartsWith(word, StringComparison.Ordinal);
                var tailOnly = word.Length >= Distinct.FromEnd && base64.AsSpan().EndsWith(word, StringComparison.Ordinal);
                if (word.Length < base64.Length && (headOnly || tailOnly) && !IsPiece(base64, line.Text, at, end))
                    return Whole(content, key, line, at, end, headOnly);
                at = end + 1;
            }
        }
        return null;
    }

    /// <summary>Whether the missing part is there after all, behind or before a blank: then nothing is missing, and the line is mangled.</summary>
    private static bool IsPiece(string base64, string text, int at, int end)
    {
        var (before, after) = (text[..at].TrimEnd(' ', '\t'), text[end..].TrimStart(' ', '\t'));
        return (after.Length >= 4 && base64.Contains(text[at..end] + after[..4], StringComparison.Ordinal))
            || (before.Length >= 4 && base64.Contains(before[^4..] + text[at..end], StringComparison.Ordinal));
    }

    private static Mending Whole(AuthorizedKeys content, PublicKey key, AuthorizedKeysLine line, int at, int end, bool headOnly)
    {
        var before = line.Text[..at].TrimEnd(' ', '\t');
        var label = before[(before.LastIndexOfAny([' ', '\t']) + 1)..];
        var isType = KeyTypes.IsKnown(label) || Words.IsAlmostType(label);
        var prefix = isType ? before[..^label.Length] : line.Text[..at];
        var what = $"only {end - at} of the key's {key.Base64.Length} characters are there: its {(headOnly ? "end" : "beginning")} is missing";
        return Mending.OfLine(content, line, $"{prefix}{key.Type} {key.Base64}{line.Text[end..]}", what).IfItWorks(key);
    }
}
