using System.Text;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>A list of keys as <c>TrustedUserCAKeys</c> and <c>RevokedKeys</c> name them: a key a line, nothing before it.</summary>
/// <remarks>Source: OpenSSH <c>authfile.c</c>, <c>sshkey_in_file</c>: it stops with an error at the first line that it cannot read.</remarks>
internal static class KeyList
{
    /// <summary>Returns the line with any of the keys, or the line at which sshd gives up before it finds one.</summary>
    public static (AuthorizedKeysLine? Found, AuthorizedKeysLine? Broken) Find(ReadOnlyMemory<byte> content, IReadOnlyCollection<PublicKey> keys)
    {
        foreach (var line in AuthorizedKeys.Read(content).Lines.Where(line => line.Kind is not (AuthorizedKeysLineKind.Blank or AuthorizedKeysLineKind.Comment)))
        {
            // A certificate stands for its key.
            var key = line.Options is null ? line.Key ?? SshCertificate.FromLine(line.Text)?.Key : null;
            if (key is null)
                return (null, line);
            if (keys.Contains(key))
                return (line, null);
        }
        return (null, null);
    }

    /// <summary>Whether the key is there in whatever form: with something before it, broken over lines, in UTF-16.</summary>
    public static bool Mentions(ReadOnlyMemory<byte> content, PublicKey key)
    {
        var lines = Encoding.Latin1.GetString(content.Span).Split('\n').Where(line => !line.TrimStart().StartsWith('#'));
        return string.Concat(lines.SelectMany(line => line).Where(letter => letter is > ' ' and < '\u007f')).Contains(key.Base64, StringComparison.Ordinal);
    }
}
