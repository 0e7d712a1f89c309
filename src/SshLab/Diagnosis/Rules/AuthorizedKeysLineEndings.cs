using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>Lines end in a carriage return alone, so that sshd sees one long line.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkeys_file</c>: getline divides at LF only. CR LF does no harm: the CR counts to the comment, or is white space behind the base64.</remarks>
internal sealed class AuthorizedKeysLineEndings : IKeyDamage
{
    public string Id => "authorized-keys-line-endings";

    public string Title => "The lines of authorized_keys end in carriage returns alone";

    public Cause Cause => Cause.Damage;

    public int Rank => 30;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key)
    {
        var bytes = content.Content.ToArray();
        var pure = true;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '\r')
                continue;
            if (at + 1 < bytes.Length && bytes[at + 1] == '\n')
                pure = false;
            else
                bytes[at] = (byte)'\n';
        }
        if (bytes.AsSpan().SequenceEqual(content.Content.Span))
            return null;
        var mended = AuthorizedKeys.Read(bytes);
        if (mended.Admitting(key) is not { } line)
            return null;
        return new Mending
        {
            Line = content.Lines.First(old => old.End > line.Start).Number,
            What = "lines end in a carriage return (CR) alone, so sshd sees them as one",
            After = bytes,
            Command = path => pure ? TypedEdit.Filter(path, "tr '\\r' '\\n'") : TypedEdit.Overwrite(path, bytes),
        };
    }
}
