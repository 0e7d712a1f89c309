using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key stands behind a <c>#</c>, or behind the <c>;</c> or <c>//</c> of other files: somebody may have switched it off.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkeys_file</c>: lines with a <c>#</c> are skipped, and what begins with <c>;</c> or <c>//</c> reads as no key.</remarks>
internal sealed class KeyCommentedOut : IKeyDamage
{
    public string Id => "key-commented-out";

    public string Title => "The key's line is commented out";

    public Cause Cause => Cause.Policy;

    public int Rank => 130;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key) =>
        KeySpot.In(content, key)
            .Where(spot => spot.Line.Kind == AuthorizedKeysLineKind.Comment || Words.BeginsAsComment(spot.Line.Text))
            .Select(spot => Uncomment(content, key, spot))
            .FirstOrDefault();

    private static Mending Uncomment(AuthorizedKeys content, PublicKey key, KeySpot spot)
    {
        var without = spot.Line.Text.TrimStart(' ', '\t', '#', ';', '/');
        var mark = spot.Line.Text.TrimStart(' ', '\t')[0] switch { '/' => "//", var one => $"{one}" };
        var mending = Mending.OfLine(content, spot.Line, without, $"the key's line is commented out: it begins with {mark}").IfItWorks(key);
        // Words between the # and the key stay a comment of their own: # laptop ssh-ed25519 …
        var type = spot.Line.Text.LastIndexOf(key.Type, spot.Blob, StringComparison.Ordinal);
        if (mending.After is null && type > 0 && !Words.MayHoldOptions(spot.Line.Text[..type]))
            mending = Mending.OfLines(content, spot.Line, spot.Line, [spot.Line.Text[..type], spot.Line.Text[type..]], mending.What).IfItWorks(key);
        return mending.After is null ? mending : mending with { NextStep = "If it was not switched off on purpose: `sshlab fix --override key-commented-out`." };
    }
}
