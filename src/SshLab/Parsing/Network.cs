using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SshLab.Parsing;

/// <summary>An address, or a network in CIDR form.</summary>
/// <param name="Address">The address as written.</param>
/// <param name="Bits">How many bits of it count.</param>
/// <remarks>Source: OpenSSH <c>addr.c</c>, <c>addr_pton_cidr</c>.</remarks>
internal sealed record Network(IPAddress Address, int Bits)
{
    private const int LongestText = 63;

    private int Width => Address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    /// <summary>Whether the mask is possible, and no bit is set behind it; sshd takes anything else for an error.</summary>
    public bool IsConsistent => Bits <= Width && First().Equals(Address);

    /// <summary>Reads <c>ADDRESS</c> or <c>ADDRESS/BITS</c>; null when it is neither, and so a pattern.</summary>
    public static Network? Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? text : text[..slash];
        // Only what numbers are written with: neither a blank nor a wildcard makes an address.
        if (text.Length > LongestText || name.Any(c => !char.IsAsciiHexDigit(c) && c is not ('.' or ':')) || !IPAddress.TryParse(name, out var address))
            return null;
        if (slash < 0)
            return new Network(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
        return int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= 128 ? new Network(address, bits) : null;
    }

    /// <summary>The network's first address: the one that CIDR form must name.</summary>
    public IPAddress First()
    {
        var bytes = Address.GetAddressBytes();
        for (var bit = Math.Max(0, Bits); bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPAddress(bytes);
    }

    public bool Contains(IPAddress address) =>
        address.AddressFamily == Address.AddressFamily && new Network(address, Bits).First().Equals(First());
}
