namespace SshLab.Parsing;

/// <summary>Base64 as sshd decodes it: white space is skipped anywhere, padding and the unused bits of the last character must be right.</summary>
/// <remarks>Source: OpenSSH <c>sshbuf-misc.c</c>, <c>sshbuf_b64tod</c>, over <c>b64_pton</c> of the C library.</remarks>
internal static class SshBase64
{
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        int count = 0, held = 0, bits = 0, at = 0;
        for (; at < text.Length && text[at] != '='; at++)
        {
            if (IsSpace(text[at]))
                continue;
            var value = ValueOf(text[at]);
            if (value < 0)
                return null;
            held = (held << 6) | value;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[count++] = (byte)(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return IsEnded(text[at..], bits, held) ? bytes[..count] : null;
    }

    /// <summary>Whether the character is one of base64's own, padding included.</summary>
    public static bool IsBase64(char c) => c == '=' || ValueOf(c) >= 0;

    private static bool IsEnded(ReadOnlySpan<char> rest, int bits, int held)
    {
        var padding = 0;
        foreach (var c in rest)
        {
            if (c == '=')
                padding++;
            else if (!IsSpace(c))
                return false;
        }
        // 4 bits left over: one byte of the last three, two signs of padding; 2 bits: two bytes, one sign.
        return held == 0 && padding == bits / 2 && bits != 6;
    }

    private static int ValueOf(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };

    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');
}
