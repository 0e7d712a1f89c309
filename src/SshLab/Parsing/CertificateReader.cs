using System.Buffers.Binary;
using System.Text;

namespace SshLab.Parsing;

/// <summary>Reads a certificate's fields in SSH wire format. Never throws, whatever the bytes are.</summary>
internal sealed class CertificateReader
{
    public const string TypeEnd = "-cert-v01@openssh.com";

    private readonly ReadOnlyMemory<byte> _blob;
    private int _at;

    private CertificateReader(ReadOnlyMemory<byte> blob) => _blob = blob;

    /// <summary>Returns the certificate; null when the bytes do not hold what the type asks for.</summary>
    public static SshCertificate? Read(string type, string base64, ReadOnlyMemory<byte> blob)
    {
        var reader = new CertificateReader(blob);
        if (reader.Text() != type || reader.Bytes() is null || KeyFields(type) is not { } count)
            return null;
        List<ReadOnlyMemory<byte>> key = [];
        for (var field = 0; field < count; field++)
        {
            if (reader.Bytes() is not { } bytes)
                return null;
            key.Add(bytes);
        }
        return PublicKey.FromBytes(Plain(type, key)) is { } plain ? reader.Rest(type, base64, plain) : null;
    }

    private SshCertificate? Rest(string type, string base64, PublicKey key)
    {
        if (Number(8) is not { } serial || Number(4) is not { } kind || Text() is not { } id || Strings() is not { } principals
            || Number(8) is not { } after || Number(8) is not { } before || Options() is not { } critical || Bytes() is null || Bytes() is null
            || Bytes() is not { } authority || PublicKey.FromBytes(authority) is not { } signer || Bytes() is not { } signature
            || new CertificateReader(signature).Text() is not { } algorithm)
            return null;
        return new SshCertificate
        {
            Type = type, Base64 = base64, Key = key, Serial = serial, IsForUsers = kind == 1, KeyId = id, Principals = principals,
            ValidAfter = after, ValidBefore = before, CriticalOptions = critical, Authority = signer, SignatureAlgorithm = algorithm,
        };
    }

    private static int? KeyFields(string type) => type switch
    {
        "ssh-ed25519-cert-v01@openssh.com" => 1,
        "ssh-rsa-cert-v01@openssh.com" or "sk-ssh-ed25519-cert-v01@openssh.com" => 2,
        "ecdsa-sha2-nistp256-cert-v01@openssh.com" or "ecdsa-sha2-nistp384-cert-v01@openssh.com" or "ecdsa-sha2-nistp521-cert-v01@openssh.com" => 2,
        "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com" => 3,
        "ssh-dss-cert-v01@openssh.com" => 4,
        _ => null,
    };

    private static byte[] Plain(string type, List<ReadOnlyMemory<byte>> fields)
    {
        var name = type[..^TypeEnd.Length];
        if (name.StartsWith("sk-", StringComparison.Ordinal))
            name += "@openssh.com";
        List<byte> blob = [];
        foreach (var field in fields.Prepend(Encoding.ASCII.GetBytes(name)))
        {
            var length = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)field.Length);
            blob.AddRange([.. length, .. field.Span]);
        }
        return [.. blob];
    }

    private ReadOnlyMemory<byte>? Bytes()
    {
        if (Number(4) is not { } length || length > (ulong)(_blob.Length - _at))
            return null;
        _at += (int)length;
        return _blob.Slice(_at - (int)length, (int)length);
    }

    private string? Text() => Bytes() is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    private ulong? Number(int width)
    {
        if (_blob.Length - _at < width)
            return null;
        ulong number = 0;
        foreach (var part in _blob.Span.Slice(_at, width))
            number = (number << 8) | part;
        _at += width;
        return number;
    }

    private List<string>? Strings()
    {
        if (Bytes() is not { } list)
            return null;
        var (reader, all) = (new CertificateReader(list), new List<string>());
        while (reader._at < list.Length)
        {
            if (reader.Text() is not { } one)
                return null;
            all.Add(one);
        }
        return all;
    }

    /// <summary>A name and a value by turns; a value is a string in a string, or empty.</summary>
    private List<CertificateOption>? Options()
    {
        if (Bytes() is not { } list)
            return null;
        var (reader, all) = (new CertificateReader(list), new List<CertificateOption>());
        while (reader._at < list.Length)
        {
            if (reader.Text() is not { } name || reader.Bytes() is not { } data)
                return null;
            all.Add(new CertificateOption(name, new CertificateReader(data).Text() ?? ""));
        }
        return all;
    }
}
