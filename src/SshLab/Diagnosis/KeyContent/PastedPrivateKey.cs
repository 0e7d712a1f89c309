using System.Buffers.Binary;
using System.Text;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>A private key that stands in a file of public keys. Only its public half is ever read; nothing of the rest is kept.</summary>
internal static class PastedPrivateKey
{
    private const string Magic = "openssh-key-v1\0";

    public static IEnumerable<ArmouredBlock> In(AuthorizedKeys content) =>
        ArmouredBlock.In(content, line => line.StartsWith("-----BEGIN ", StringComparison.Ordinal) && line.Contains("PRIVATE KEY-----", StringComparison.Ordinal), "-----END ");

    /// <summary>The public half, which OpenSSH's own format holds unencrypted before the private one; null when it cannot be seen.</summary>
    /// <remarks>Source: OpenSSH <c>PROTOCOL.key</c>, section 1.</remarks>
    public static PublicKey? PublicHalf(ArmouredBlock block)
    {
        if (SshBase64.Decode(string.Concat(block.Body)) is not { } bytes || !bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Magic)))
            return null;
        ReadOnlyMemory<byte> rest = bytes.AsMemory(Magic.Length);
        for (var skipped = 0; skipped < 3; skipped++) // Cipher, key derivation, its options.
        {
            if (Field(rest) is not { } field)
                return null;
            rest = rest[(4 + field.Length)..];
        }
        // The number of keys, then the public key.
        return rest.Length > 4 && Field(rest[4..]) is { } blob ? PublicKey.FromBytes(blob.ToArray()) : null;
    }

    private static ReadOnlyMemory<byte>? Field(ReadOnlyMemory<byte> bytes) =>
        bytes.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(bytes.Span) is var length && length <= bytes.Length - 4 ? bytes.Slice(4, (int)length) : null;
}
