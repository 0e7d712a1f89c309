using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key stands on its line, but sshd cannot read the options before it, or they make no sense for a login key.</summary>
/// <remarks>Source: OpenSSH <c>auth-options.c</c>, <c>sshauthopt_parse</c>; <c>sshkey.c</c>, <c>sshkey_advance_past_options</c>: "bad key options", at debug level only.</remarks>
internal sealed class KeyOptionsBroken : IKeyDamage
{
    public string Id => "key-options-broken";

    public string Title => "sshd cannot read the options before the key";

    public Cause Cause => Cause.Damage;

    public int Rank => 60;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key) =>
        KeySpot.In(content, key).Select(spot => Recognise(content, key, spot)).FirstOrDefault(mending => mending is not null);

    private static Mending? Recognise(AuthorizedKeys content, PublicKey key, KeySpot spot)
    {
        if (spot.Line.Holds(key) || spot.Line.Kind == AuthorizedKeysLineKind.Comment || Words.LineNumber(spot.Line.Text) > 0 || !spot.EndsClean || !spot.IsApart || Options(spot, key) is not { } options)
            return null;
        var problem = spot.Line.OptionsProblem ?? "they are followed by something else than the key";
        var what = $"sshd passes over the key because of its options '{Words.Shown(options)}' ({problem})";
        // The same line again: it is in order for newer servers, and this one knows less.
        if (OptionsMending.Mend(options) is { } mended && $"{mended} {key.Type} {spot.FromBlob}" is var line && line != spot.Line.Text)
            return Mending.OfLine(content, spot.Line, line, what).IfItWorks(key);
        // Leaving the options out would let in what they were to keep out.
        return new Mending
        {
            Line = spot.Line.Number,
            What = what,
            NextStep = "Put the options right by hand (man sshd, AUTHORIZED_KEYS FILE FORMAT): they restrict what the key may do, so nothing is dropped or guessed here.",
        };
    }

    /// <summary>The options as they were meant: the text before the key's type; null when it is none.</summary>
    private static string? Options(KeySpot spot, PublicKey key)
    {
        var label = spot.LabelText;
        if (!label.EndsWith(key.Type, StringComparison.Ordinal))
            return null;
        // The blank between options and type can be what is missing.
        var options = (spot.Prefix + label[..^key.Type.Length]).Trim(' ', '\t');
        if (options.Length == 0 || KeyTypes.Plain.Any(type => options.Contains(type, StringComparison.Ordinal)))
            return null;
        var attached = label.Length > key.Type.Length;
        return (attached ? Words.MayHoldOptions(options) : Words.LooksLikeOptions(options)) ? options.TrimEnd(',') : null;
    }
}
