using System.Text;
using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is broken over several lines: joined, the pieces are the key.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkeys_file</c>: one key, one line.</remarks>
internal sealed class KeyLineWrapped : IKeyDamage
{
    public string Id => "key-line-wrapped";

    public string Title => "The key is broken over several lines";

    public Cause Cause => Cause.Damage;

    public int Rank => 90;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key)
    {
        var text = Encoding.Latin1.GetString(content.Content.Span);
        var wanted = key.Type + key.Base64;
        foreach (var line in content.Lines.Where(line => line.Kind != AuthorizedKeysLineKind.Comment))
        {
            for (var at = line.Text.IndexOf(wanted[..4], StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(wanted[..4], at + 1, StringComparison.Ordinal))
            {
                if (EndOf(text, line.Start + at, wanted) is { } end && Join(content, key, line, at, end) is { } mending)
                    return mending;
            }
        }
        return null;
    }

    private static Mending? Join(AuthorizedKeys content, PublicKey key, AuthorizedKeysLine first, int at, int end)
    {
        var last = content.Lines.First(line => line.End >= end);
        if (last.Number == first.Number)
            return null; // Blanks alone are no wrapping.
        var mended = $"{first.Text[..at]}{key.Type} {key.Base64}{last.Text[(end - last.Start)..]}";
        return Mending.OfLines(content, first, last, [mended], $"the key is broken over the lines {first.Number} to {last.Number}").IfItWorks(key);
    }

    /// <summary>Where the wanted text ends that begins here, white space between its characters left out.</summary>
    private static int? EndOf(string text, int start, string wanted)
    {
        var found = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
                continue;
            if (text[at] != wanted[found])
                return null;
            if (++found == wanted.Length)
                return at + 1;
        }
        return null;
    }
}
