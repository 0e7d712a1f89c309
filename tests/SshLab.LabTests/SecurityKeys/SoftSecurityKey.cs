using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;

namespace SshLab.LabTests.SecurityKeys;

/// <summary>A security key in software: an ECDSA key whose signatures say what a real one would have been asked for. No server can tell the difference.</summary>
/// <remarks>Source: OpenSSH's PROTOCOL.u2f, "SSH U2F Key formats", "SSH U2F signatures".</remarks>
internal sealed class SoftSecurityKey : IDisposable
{
    /// <summary>It was touched.</summary>
    public const byte Touched = 1;

    /// <summary>It has verified who holds it.</summary>
    public const byte Verified = 4;

    private const string Type = "sk-ecdsa-sha2-nistp256@openssh.com";
    private const string Application = "ssh:";
    private const int Counter = 5;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>What its next signatures say of themselves.</summary>
    public byte Flags { get; set; } = Touched;

    /// <summary>The public half in SSH wire format.</summary>
    public byte[] Blob
    {
        get
        {
            var point = _key.ExportParameters(includePrivateParameters: false).Q;
            return [.. Field(Type), .. Field("nistp256"), .. Field([4, .. point.X!, .. point.Y!]), .. Field(Application)];
        }
    }

    /// <summary>The public half as it stands in authorized_keys.</summary>
    public string Line => $"{Type} {Convert.ToBase64String(Blob)} soft@lab";

    /// <summary>Signs as a security key does: not the data, but its digest together with the flags and a counter.</summary>
    public byte[] Sign(byte[] data)
    {
        byte[] message = [.. SHA256.HashData(Encoding.ASCII.GetBytes(Application)), Flags, .. Number(Counter), .. SHA256.HashData(data)];
        var parts = new AsnReader(_key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence), AsnEncodingRules.DER).ReadSequence();
        byte[] signature = [.. Field(parts.ReadIntegerBytes().ToArray()), .. Field(parts.ReadIntegerBytes().ToArray())];
        return [.. Field(Type), .. Field(signature), Flags, .. Number(Counter)];
    }

    public void Dispose() => _key.Dispose();

    /// <summary>A string in SSH wire format.</summary>
    public static byte[] Field(byte[] bytes) => [.. Number(bytes.Length), .. bytes];

    private static byte[] Field(string text) => Field(Encoding.ASCII.GetBytes(text));

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
