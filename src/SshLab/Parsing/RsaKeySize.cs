using System.Buffers.Binary;
using System.Numerics;

namespace SshLab.Parsing;

/// <summary>How many bits an RSA key has, as <c>ssh-keygen -l</c> counts them.</summary>
public static class RsaKeySize
{
    /// <summary>Returns the bits of the modulus; null when the key is no RSA key.</summary>
    public static int? Of(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Type != "ssh-rsa")
            return null;
        // Type, exponent, modulus: each with its length before it.
        var rest = key.Blob.Span;
        for (var field = 0; field < 2; field++)
            rest = rest[(4 + (int)BinaryPrimitives.ReadUInt32BigEndian(rest))..];
        return (int)new BigInteger(rest[4..], isUnsigned: true, isBigEndian: true).GetBitLength();
    }
}
