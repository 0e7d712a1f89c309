using System.Globalization;
using System.Net;

namespace SshLab.Diagnosis.Connections;

/// <summary>A range of addresses, as lists of hosts write it. Pure.</summary>
internal static class AddressRange
{
    /// <summary>Whether an address lies in the range.</summary>
    /// <param name="start">The network.</param>
    /// <param name="mask">The bits that count (<c>24</c>), or a mask (<c>255.255.255.0</c>).</param>
    /// <param name="address">The address.</param>
    /// <returns>Null when the mask is none.</returns>
    public static bool? Holds(IPAddress start, string mask, IPAddress address)
    {
        if (start.AddressFamily != address.AddressFamily)
            return false;
        var (network, one) = (start.GetAddressBytes(), address.GetAddressBytes());
        if (MaskOf(mask, network.Length) is not { } bits)
            return null;
        return network.Zip(one, bits).All(byteOf => (byteOf.First & byteOf.Third) == (byteOf.Second & byteOf.Third));
    }

    private static byte[]? MaskOf(string mask, int length)
    {
        if (mask.Contains('.', StringComparison.Ordinal))
            return IPAddress.TryParse(mask, out var dotted) && dotted.GetAddressBytes() is var bytes && bytes.Length == length ? bytes : null;
        if (!int.TryParse(mask, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > length * 8)
            return null;
        return [.. Enumerable.Range(0, length).Select(index => (byte)(0xff00 >> Math.Clamp(count - (index * 8), 0, 8)))];
    }
}
