using System.Text;
using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The file is UTF-16, as PowerShell and Notepad write it: every other byte is NUL, and sshd sees no line beyond its first character.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>: lines are C strings, which a NUL ends.</remarks>
internal sealed class AuthorizedKeysUtf16 : IKeyDamage
{
    public string Id => "authorized-keys-utf16";

    public string Title => "authorized_keys is UTF-16, not plain text";

    public Cause Cause => Cause.Damage;

    public int Rank => 10;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key)
    {
        var bytes = content.Content.Span;
        if (EncodingOf(bytes) is not { } encoding)
            return null;
        var marked = bytes.StartsWith(encoding.Preamble);
        var converted = AuthorizedKeys.Read(Encoding.UTF8.GetBytes(encoding.GetString(marked ? bytes[2..] : bytes)));
        var name = encoding.CodePage == Encoding.Unicode.CodePage ? "UTF-16LE" : "UTF-16BE";
        var mending = new Mending
        {
            Line = 1,
            What = $"the file is {name} text{(marked ? " with a byte order mark" : "")}, in which sshd sees no key",
            After = converted.Content.ToArray(),
            Command = path => TypedEdit.Filter(path, $"iconv -f {(marked ? "UTF-16" : name)} -t UTF-8"),
        };
        if (converted.Admitting(key) is not null)
            return mending;
        return KeyDamage.Below(converted, key, Rank) is { } deeper ? mending.And(deeper)
            : mending with { NextStep = "The key is not in it: install it with `sshlab setup` afterwards." };
    }

    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode;
        int low = 0, high = 0;
        for (var at = 0; at + 1 < bytes.Length; at += 2)
        {
            low += bytes[at] != 0 && bytes[at + 1] == 0 ? 1 : 0;
            high += bytes[at] == 0 && bytes[at + 1] != 0 ? 1 : 0;
        }
        var most = bytes.Length / 2 * 9 / 10;
        return bytes.Length < 32 ? null : low > most ? Encoding.Unicode : high > most ? Encoding.BigEndianUnicode : null;
    }
}
