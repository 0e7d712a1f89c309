using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SshLab.Parsing;

/// <summary>A public key: compared by its blob, never by text. Comment and options belong to the line, not to the key.</summary>
public sealed record PublicKey
{
    private PublicKey(string type, ReadOnlyMemory<byte> blob)
    {
        Type = type;
        Blob = blob;
    }

    /// <summary>The key type as the blob itself names it (<c>ssh-ed25519</c>).</summary>
    public string Type { get; }

    /// <summary>The key in SSH wire format.</summary>
    public ReadOnlyMemory<byte> Blob { get; }

    /// <summary>The blob in base64, as it stands in <c>authorized_keys</c>.</summary>
    public string Base64 => Convert.ToBase64String(Blob.Span);

    /// <summary>The fingerprint as OpenSSH prints it: <c>SHA256:</c> and base64 without padding.</summary>
    public string Fingerprint => "SHA256:" + Convert.ToBase64String(SHA256.HashData(Blob.Span)).TrimEnd('=');

    /// <summary>Reads a base64 blob.</summary>
    /// <returns>The key; null when the text is not base64 or the blob does not hold what its type asks for.</returns>
    public static PublicKey? FromBase64(string base64)
    {
        ArgumentNullException.ThrowIfNull(base64);
        var blob = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, blob, out var length) ? FromBlob(blob.AsMemory(0, length)) : null;
    }

    /// <summary>Reads a blob in SSH wire format.</summary>
    /// <returns>The key; null when the bytes do not hold what their type asks for, or hold more.</returns>
    public static PublicKey? FromBytes(ReadOnlyMemory<byte> blob) => FromBlob(blob);

    /// <summary>Reads <c>TYPE BASE64 [COMMENT]</c>, the form of a <c>.pub</c> file.</summary>
    /// <returns>The key; null when the line is not of that form or its type is not the blob's.</returns>
    public static PublicKey? FromLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = line.Split([' ', '\t', '\r', '\n'], 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && FromBase64(words[1]) is { } key && key.Type == words[0] ? key : null;
    }

    /// <summary>Whether both are the same key.</summary>
    public bool Equals(PublicKey? other) => other is not null && Blob.Span.SequenceEqual(other.Blob.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => Blob.Length < 8 ? Blob.Length : BinaryPrimitives.ReadInt32LittleEndian(Blob.Span[^4..]);

    /// <summary>The form of a <c>.pub</c> file, without comment.</summary>
    public override string ToString() => $"{Type} {Base64}";

    private static PublicKey? FromBlob(ReadOnlyMemory<byte> blob)
    {
        var fields = new List<ReadOnlyMemory<byte>>();
        for (var rest = blob; rest.Length > 0;)
        {
            if (rest.Length < 4 || BinaryPrimitives.ReadUInt32BigEndian(rest.Span) is var length && length > rest.Length - 4)
                return null;
            fields.Add(rest.Slice(4, (int)length));
            rest = rest[(4 + (int)length)..];
        }
        if (fields.Count < 2 || fields[0].Length is 0 or > 64)
            return null;
        var type = Encoding.ASCII.GetString(fields[0].Span);
        return IsWhole(type, fields) ? new PublicKey(type, blob) : null;
    }

    private static bool IsWhole(string type, List<ReadOnlyMemory<byte>> fields) => type switch
    {
        "ssh-ed25519" => fields.Count == 2 && fields[1].Length == 32,
        "ssh-rsa" => fields.Count == 3,
        "ecdsa-sha2-nistp256" or "ecdsa-sha2-nistp384" or "ecdsa-sha2-nistp521" => fields.Count == 3,
        "sk-ssh-ed25519@openssh.com" => fields.Count == 3,
        "sk-ecdsa-sha2-nistp256@openssh.com" => fields.Count == 4,
        _ => type.StartsWith("ssh-", StringComparison.Ordinal) || type.Contains('@', StringComparison.Ordinal),
    };
}
