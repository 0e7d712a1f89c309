using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Security;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>Writes an Ed25519 key as PuTTYgen does, unencrypted, version 3.</summary>
/// <remarks>Source: PuTTY's manual, appendix C: the MAC is HMAC-SHA-256, with an empty key, over algorithm, encryption, comment, public and private blob.</remarks>
internal static class PuttyKey
{
    public static async Task WriteAsync(string identity, string file, CancellationToken cancellationToken)
    {
        using var key = new PrivateKeyFile(identity);
        var publicBlob = Convert.FromBase64String((await File.ReadAllTextAsync(identity + ".pub", cancellationToken)).Split(' ')[1]);
        var privateBlob = Field(((ED25519Key)key.Key).PrivateKey.AsSpan(0, 32));
        byte[] authenticated = [.. Field("ssh-ed25519"u8), .. Field("none"u8), .. Field("from-windows"u8), .. Field(publicBlob), .. Field(privateBlob)];
        await File.WriteAllTextAsync(file, $"""
            PuTTY-User-Key-File-3: ssh-ed25519
            Encryption: none
            Comment: from-windows
            Public-Lines: 2
            {Lines(publicBlob)}
            Private-Lines: 1
            {Lines(privateBlob)}
            Private-MAC: {Convert.ToHexStringLower(HMACSHA256.HashData(ReadOnlySpan<byte>.Empty, authenticated))}

            """, Encoding.ASCII, cancellationToken);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static byte[] Field(ReadOnlySpan<byte> bytes)
    {
        var field = new byte[4 + bytes.Length];
        BinaryPrimitives.WriteInt32BigEndian(field, bytes.Length);
        bytes.CopyTo(field.AsSpan(4));
        return field;
    }

    private static string Lines(byte[] blob) => string.Join('\n', Convert.ToBase64String(blob).Chunk(64).Select(line => new string(line)));
}
