using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The base64 stands there without the type before it.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_read</c>: the first word must be the name of a key type.</remarks>
internal sealed class KeyTypeMissing : IKeyDamage
{
    public string Id => "key-type-missing";

    public string Title => "The key's line lacks the key's type";

    public Cause Cause => Cause.Damage;

    public int Rank => 80;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key) =>
        KeySpot.In(content, key)
            .Where(spot => spot.Line.Kind != AuthorizedKeysLineKind.Comment && spot is { IsApart: true, EndsClean: true })
            .Where(spot => IsOptionsOrNothing(spot.Before.Trim(' ', '\t')))
            .Select(spot => Mending.OfLine(content, spot.Line, $"{spot.Before}{key.Type} {spot.FromBlob}", $"the word {key.Type} before the key is missing").IfItWorks(key))
            .FirstOrDefault();

    private static bool IsOptionsOrNothing(string text) =>
        text.Length == 0 || (KeyOptions.EndOf(text, 0) == text.Length && KeyOptions.ProblemOf(text, null) is null);
}
