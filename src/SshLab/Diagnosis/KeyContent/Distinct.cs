using System.Buffers.Binary;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>How much of a key's base64 tells it from other keys of its type: the first characters are the same in all of them.</summary>
internal static class Distinct
{
    private const int Enough = 8; // 48 bits: no other key of anybody's begins alike by chance.

    /// <summary>How many characters from the start must agree before the text can be only this key.</summary>
    public static int FromStart(PublicKey key)
    {
        var (at, longest) = (0, (Start: 0, Length: 0));
        while (at + 4 <= key.Blob.Length)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(key.Blob.Span[at..]);
            if (length > longest.Length)
                longest = (at + 4, length);
            at += 4 + length;
        }
        return ((longest.Start + 1) * 4 / 3) + 1 + Enough;
    }

    /// <summary>How many characters at the end must agree.</summary>
    public const int FromEnd = 20;
}
