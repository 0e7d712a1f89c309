using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key shares its line with another key or other text: it was appended to a file whose last line had no newline.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkeys_file</c>: what follows the first key of a line is its comment.</remarks>
internal sealed class KeyGlued : IKeyDamage
{
    public string Id => "key-glued";

    public string Title => "The key is glued to another key or to other text";

    public Cause Cause => Cause.Damage;

    public int Rank => 100;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key) =>
        KeySpot.In(content, key).Select(spot => Recognise(content, key, spot)).FirstOrDefault(mending => mending is not null);

    private static Mending? Recognise(AuthorizedKeys content, PublicKey key, KeySpot spot)
    {
        var label = spot.LabelText;
        if (!spot.IsApart || !label.EndsWith(key.Type, StringComparison.Ordinal))
            return null;
        var attached = label[..^key.Type.Length];
        var before = spot.Prefix + attached;
        var follows = StartsWithKey(spot.After);
        var isComment = spot.Line.Kind == AuthorizedKeysLineKind.Comment || Words.BeginsAsComment(spot.Line.Text);
        // A # and blanks alone before the key are somebody's decision; so are words apart from it: # laptop ssh-ed25519 …
        if (isComment && (attached.Length == 0 || before.Trim('#', ';', '/', ' ', '\t').Length == 0))
            return null;
        if (before.Trim(' ', '\t').Length == 0 && !follows)
            return null;
        if (!follows && Words.LineNumber(spot.Line.Text) is > 0 and var number && (number >= before.Length || IsOptions(before[number..].Trim(' ', '\t'))))
            return null; // A line number that was pasted with the line: mangled.
        if (attached.Length is > 0 and <= 3 && spot.Prefix.Trim(' ', '\t').Length == 0)
            return null; // A stray character or two before the type: mangled.
        var what = follows ? "another key follows on the same line, without a newline between" : "the key is glued to the end of other text, without a newline between";
        var word = before[(before.TrimEnd(' ', '\t').LastIndexOfAny([' ', '\t']) + 1)..];
        if (!follows && Words.MayHoldOptions(word))
            return new Mending
            {
                Line = spot.Line.Number,
                What = what,
                NextStep = "What stands before the key may be options that restrict it: put the newline in by hand where the key's line really begins.",
            };
        var own = follows ? spot.Line.Text[..^spot.After.Length] : spot.Line.Text;
        List<string> lines = before.Trim(' ', '\t').Length == 0 || (follows && IsOptions(before.Trim(' ', '\t'))) ? [own] : [before, own[before.Length..]];
        if (follows)
            lines.Add(spot.After);
        return Mending.OfLines(content, spot.Line, spot.Line, lines, what).IfItWorks(key);
    }

    private static bool StartsWithKey(string text) =>
        KeyTypes.Plain.Any(type => text.StartsWith(type + " ", StringComparison.Ordinal));

    private static bool IsOptions(string text) => KeyOptions.EndOf(text, 0) == text.Length && KeyOptions.ProblemOf(text, null) is null;
}
