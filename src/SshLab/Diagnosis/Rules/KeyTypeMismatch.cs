using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The word before the base64 names another type than the key's own.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_read</c>: SSH_ERR_KEY_TYPE_MISMATCH, not logged.</remarks>
internal sealed class KeyTypeMismatch : IKeyDamage
{
    public string Id => "key-type-mismatch";

    public string Title => "The key's line names another type than the key's own";

    public Cause Cause => Cause.Damage;

    public int Rank => 70;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key) =>
        KeySpot.In(content, key)
            .Where(spot => spot.Line.Kind != AuthorizedKeysLineKind.Comment && spot is { IsApart: true, EndsClean: true })
            .Where(spot => KeyTypes.IsKnown(spot.LabelText) && !KeyTypes.Names(spot.LabelText, key.Type))
            .Select(spot => Mending.OfLine(content, spot.Line, $"{spot.Prefix}{key.Type} {spot.FromBlob}",
                $"the line says {spot.LabelText}, the key itself is {key.Type}").IfItWorks(key))
            .FirstOrDefault();
}
