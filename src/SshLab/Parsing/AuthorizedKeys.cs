using System.Text;

namespace SshLab.Parsing;

/// <summary>The content of an <c>authorized_keys</c> file, read as sshd reads it. Never throws, whatever the bytes are.</summary>
/// <remarks>
/// Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkeys_file</c> and <c>auth_check_authkey_line</c>: LF divides lines, a NUL ends what
/// is seen of one, blanks and tabs before it are skipped, a key is tried first, then options and a key. Lines may be of any length.
/// </remarks>
public sealed record AuthorizedKeys
{
    private AuthorizedKeys(ReadOnlyMemory<byte> content, IReadOnlyList<AuthorizedKeysLine> lines)
    {
        Content = content;
        Lines = lines;
    }

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Its lines; together they cover every byte.</summary>
    public IReadOnlyList<AuthorizedKeysLine> Lines { get; }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="server">The server's OpenSSH version, which decides what options it knows.</param>
    /// <value>With no version: the newest.</value>
    public static AuthorizedKeys Read(ReadOnlyMemory<byte> content, Version? server = null)
    {
        List<AuthorizedKeysLine> lines = [];
        for (var start = 0; start < content.Length;)
        {
            var length = content.Span[start..].IndexOf((byte)'\n');
            var hasNewline = length >= 0;
            if (!hasNewline)
                length = content.Length - start;
            var text = Encoding.Latin1.GetString(content.Span.Slice(start, length));
            var line = new AuthorizedKeysLine
            {
                Number = lines.Count + 1,
                Start = start,
                Length = length,
                HasNewline = hasNewline,
                Text = text,
                Kind = AuthorizedKeysLineKind.Unparsable,
            };
            lines.Add(Judge(line, server));
            start = line.End;
        }
        return new AuthorizedKeys(content, lines);
    }

    /// <summary>Returns the first line by which sshd lets the key in; null when there is none.</summary>
    public AuthorizedKeysLine? Admitting(PublicKey key) => Lines.FirstOrDefault(line => line.Admits(key));

    private static AuthorizedKeysLine Judge(AuthorizedKeysLine line, Version? server)
    {
        var seen = line.Text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul ? line.Text[..nul] : line.Text;
        var start = SkipBlanks(seen, 0);
        if (start == seen.Length)
            return line with { Kind = AuthorizedKeysLineKind.Blank };
        if (seen[start] == '#')
            return line with { Kind = AuthorizedKeysLineKind.Comment };
        if (ReadKey(seen, start) is { } first)
            return line with { Kind = AuthorizedKeysLineKind.Key, Key = first.Key, Comment = seen[first.End..] };
        if (KeyOptions.EndOf(seen, start) is not { } end)
            return line with { ParsedOptions = new KeyOptionList([], "invalid key option string") };
        var options = seen[start..end];
        if (ReadKey(seen, SkipBlanks(seen, end)) is not { } second)
            return line;
        return line with
        {
            Kind = AuthorizedKeysLineKind.Key,
            Key = second.Key,
            Options = options,
            OptionsStart = start,
            ParsedOptions = KeyOptions.Read(options, server),
            Comment = seen[second.End..],
        };
    }

    /// <remarks>Source: OpenSSH <c>sshkey.c</c>, <c>sshkey_read</c>.</remarks>
    private static (PublicKey Key, int End)? ReadKey(string text, int start)
    {
        var type = EndOfWord(text, start);
        var blob = SkipBlanks(text, type);
        if (blob == type || blob == text.Length || !KeyTypes.IsKnown(text[start..type]))
            return null;
        var end = EndOfWord(text, blob);
        return SshBase64.Decode(text.AsSpan(blob..end)) is { } bytes && PublicKey.FromBytes(bytes) is { } key && KeyTypes.Names(text[start..type], key.Type)
            ? (key, SkipBlanks(text, end))
            : null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && text[at] is not (' ' or '\t'))
            at++;
        return at;
    }
}
