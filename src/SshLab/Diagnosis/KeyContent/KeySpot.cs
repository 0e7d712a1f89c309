using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>A place where the key's base64 stands, whole, on one line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Blob">Where the base64 begins in the line's text.</param>
/// <param name="Length">How long it is.</param>
internal sealed record KeySpot(AuthorizedKeysLine Line, int Blob, int Length)
{
    /// <summary>All text before the base64.</summary>
    public string Before => Line.Text[..Blob];

    /// <summary>The base64 and all text after it.</summary>
    public string FromBlob => Line.Text[Blob..];

    /// <summary>All text after the base64.</summary>
    public string After => Line.Text[(Blob + Length)..];

    /// <summary>Where the word before the base64 begins: that of the key's type, if all is well.</summary>
    public int Label => Before.TrimEnd(' ', '\t').LastIndexOfAny([' ', '\t']) + 1;

    /// <summary>The word before the base64; empty when there is none.</summary>
    public string LabelText => Before[Label..].TrimEnd(' ', '\t');

    /// <summary>The text before that word: options, if anything.</summary>
    public string Prefix => Line.Text[..Label];

    /// <summary>Whether a blank stands between that word and the base64.</summary>
    public bool IsApart => Blob == 0 || Line.Text[Blob - 1] is ' ' or '\t';

    /// <summary>Whether the base64 is a word by itself, as far as its end goes.</summary>
    public bool EndsClean => After.Length == 0 || After[0] is ' ' or '\t' or '\r';

    public static IEnumerable<KeySpot> In(AuthorizedKeys content, PublicKey key)
    {
        var base64 = key.Base64;
        foreach (var line in content.Lines)
        {
            for (var at = line.Text.IndexOf(base64, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(base64, at + 1, StringComparison.Ordinal))
                yield return new KeySpot(line, at, base64.Length);
        }
    }
}
