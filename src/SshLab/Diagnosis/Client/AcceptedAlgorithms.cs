using System.Globalization;
using System.Numerics;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Client;

/// <summary>Which keys ssh on this machine is willing to use at all.</summary>
internal static class AcceptedAlgorithms
{
    /// <summary>Returns the signature algorithms that ssh allows; null when it did not say.</summary>
    /// <remarks>The keyword was PubkeyAcceptedKeyTypes before 8.5.</remarks>
    public static IReadOnlyList<string>? Of(ClientFacts client) =>
        (client.Configuration.GetValueOrDefault("pubkeyacceptedalgorithms") ?? client.Configuration.GetValueOrDefault("pubkeyacceptedkeytypes"))?[0].Split(',');

    /// <summary>Returns what this ssh calls that list.</summary>
    public static string Keyword(ClientFacts client) => client.Configuration.ContainsKey("pubkeyacceptedalgorithms") ? "PubkeyAcceptedAlgorithms" : "PubkeyAcceptedKeyTypes";

    /// <summary>Returns the keyword that leaves the key out, and why; nothing where none does.</summary>
    /// <param name="key">The key.</param>
    /// <param name="client">This machine, where ssh runs.</param>
    /// <param name="taken">The patterns of what the server lets a key sign by; null when that is not known.</param>
    public static (string? Keyword, string Why) Excludes(PublicKey key, ClientFacts client, string? taken = null)
    {
        var signatures = Signatures(key.Type);
        if (Of(client) is { } allowed)
        {
            var keyword = Keyword(client);
            var left = signatures.Where(allowed.Contains).ToList();
            if (left.Count == 0)
                return (keyword, $"none of {string.Join(", ", signatures)} is among the algorithms that ssh accepts");
            if (taken is not null && !left.Exists(Taken) && signatures.Where(Taken).ToList() is { Count: > 0 } common)
                return (keyword, $"ssh would sign by {string.Join(", ", left)} only, which the server does not accept; it accepts {string.Join(", ", common)}");
        }
        if (key.Type == "ssh-rsa" && Bits(key) is { } bits && client.Configuration.GetValueOrDefault("requiredrsasize")?[0] is { } least
            && int.TryParse(least, CultureInfo.InvariantCulture, out var required) && bits < required)
            return ("RequiredRSASize", $"it has {bits} bits, and ssh asks for {required}");
        return (null, "");

        bool Taken(string algorithm) => SshPattern.MatchesList(algorithm, taken);
    }

    private static IReadOnlyList<string> Signatures(string type) => type == "ssh-rsa" ? ["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"]
        : type.StartsWith("sk-ecdsa", StringComparison.Ordinal) ? [type, "webauthn-" + type] : [type];

    /// <summary>The length of an RSA modulus: the third field of the blob.</summary>
    private static int? Bits(PublicKey key)
    {
        var rest = key.Blob;
        for (var field = 0; field < 2 && rest.Length >= 4; field++)
            rest = rest[(4 + (int)System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(rest.Span))..];
        return rest.Length > 4 ? (int)new BigInteger(rest.Span[4..], isUnsigned: true, isBigEndian: true).GetBitLength() : null;
    }
}
