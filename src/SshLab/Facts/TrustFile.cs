namespace SshLab.Facts;

/// <summary>A file of sshd's configuration that says which keys, authorities or principals count.</summary>
public sealed record TrustFile
{
    /// <summary>The keyword that names it, in lower case: <c>revokedkeys</c>, <c>trustedusercakeys</c>, <c>authorizedprincipalsfile</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>The absolute path, tokens expanded; its facts are in <see cref="ServerFacts.Paths"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The path with all symbolic links resolved; null when something on the way is missing or cannot be searched.</summary>
    public string? RealPath { get; init; }

    /// <summary>The first 256 KiB of its content; null when it was not read.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Whether the file is longer than <see cref="Content"/>.</summary>
    public bool ContentTruncated { get; init; }

    /// <summary>Whether it is a key revocation list in OpenSSH's binary form, not a list of keys.</summary>
    public bool IsRevocationList => Content is { Length: >= 8 } content && content.Span.StartsWith("SSHKRL\n\0"u8);

    /// <summary>The lines (<c>TYPE BASE64</c>) of the client's keys and certificates that <c>ssh-keygen -Q</c> finds revoked by such a list.</summary>
    public IReadOnlyList<string> Revoked { get; init; } = [];
}
