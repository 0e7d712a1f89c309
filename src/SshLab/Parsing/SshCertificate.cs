namespace SshLab.Parsing;

/// <summary>A certificate of OpenSSH's: a public key, what an authority says of it, and the authority's signature, which is not checked here.</summary>
/// <remarks>Source: OpenSSH <c>PROTOCOL.certkeys</c>; <c>sshkey.c</c>, <c>cert_parse</c>.</remarks>
public sealed record SshCertificate
{
    /// <summary>The certificate's type: <c>ssh-ed25519-cert-v01@openssh.com</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The whole certificate in base64, as it stands in its file.</summary>
    public required string Base64 { get; init; }

    /// <summary>The key that is certified.</summary>
    public required PublicKey Key { get; init; }

    /// <summary>The number that the authority gave it.</summary>
    public required ulong Serial { get; init; }

    /// <summary>Whether it is for users; else for hosts.</summary>
    public required bool IsForUsers { get; init; }

    /// <summary>The name that the authority gave it, for logs.</summary>
    public required string KeyId { get; init; }

    /// <summary>The names in which it may be used.</summary>
    public required IReadOnlyList<string> Principals { get; init; }

    /// <summary>When it begins to count, in seconds since 1970.</summary>
    public required ulong ValidAfter { get; init; }

    /// <summary>When it stops counting, in seconds since 1970.</summary>
    /// <value>The largest number: never.</value>
    public required ulong ValidBefore { get; init; }

    /// <summary>The options that a server must know, or refuse: <c>force-command</c>, <c>source-address</c>, <c>verify-required</c>.</summary>
    public required IReadOnlyList<CertificateOption> CriticalOptions { get; init; }

    /// <summary>The authority's key.</summary>
    public required PublicKey Authority { get; init; }

    /// <summary>The algorithm of its signature: <c>ssh-ed25519</c>, <c>rsa-sha2-512</c>.</summary>
    public required string SignatureAlgorithm { get; init; }

    /// <summary>Reads <c>TYPE BASE64 [COMMENT]</c>, the form of a <c>-cert.pub</c> file.</summary>
    /// <returns>The certificate; null when the line is not of that form.</returns>
    public static SshCertificate? FromLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = line.Split([' ', '\t', '\r', '\n'], 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && words[0].EndsWith(CertificateReader.TypeEnd, StringComparison.Ordinal) && SshBase64.Decode(words[1]) is { } blob
            ? CertificateReader.Read(words[0], words[1], blob) : null;
    }

    /// <summary>The form of its file, without comment.</summary>
    public override string ToString() => $"{Type} {Base64}";
}
