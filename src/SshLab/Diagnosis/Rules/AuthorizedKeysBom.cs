using System.Text;
using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>A UTF-8 byte order mark stands before the first line, and the key is on it.</summary>
/// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_read</c>: the mark becomes part of the first word. Seen on real servers: later lines are not affected.</remarks>
internal sealed class AuthorizedKeysBom : IKeyDamage
{
    public string Id => "authorized-keys-bom";

    public string Title => "authorized_keys begins with a byte order mark";

    public Cause Cause => Cause.Damage;

    public int Rank => 20;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key)
    {
        if (!content.Content.Span.StartsWith(Encoding.UTF8.Preamble))
            return null;
        var without = AuthorizedKeys.Read(content.Content[3..]);
        var mending = new Mending
        {
            Line = 1,
            What = "the file begins with a UTF-8 byte order mark (EF BB BF), which makes the first line no key",
            After = without.Content.ToArray(),
            Command = path => $"sed -i \"1s/^$(printf '\\357\\273\\277')//\" {ShellQuoting.QuoteIfNeeded(path)}",
        };
        if (without.Lines.Count > 0 && without.Lines[0].Admits(key))
            return mending;
        // Damage on another line is not the mark's work; damage on the first is both.
        return KeyDamage.Below(without, key, Rank) is { Line: 1 } deeper ? mending.And(deeper) : null;
    }
}
