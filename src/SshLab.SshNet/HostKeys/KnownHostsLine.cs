using System.Security.Cryptography;
using System.Text;
using SshLab.Parsing;

namespace SshLab.SshNet.HostKeys;

/// <summary>A line of a known_hosts file: the names it is about, and a key.</summary>
/// <param name="Marker">What stands before it: <c>@revoked</c>, <c>@cert-authority</c>, or nothing (empty).</param>
/// <param name="Names">The names, as patterns or as one hash.</param>
/// <param name="Key">The key.</param>
/// <remarks>Source: sshd(8), SSH_KNOWN_HOSTS FILE FORMAT; OpenSSH <c>hostfile.c</c>.</remarks>
internal sealed record KnownHostsLine(string Marker, string Names, PublicKey Key)
{
    public const string Revoked = "@revoked";
    public const string Authority = "@cert-authority";

    /// <summary>Reads a line.</summary>
    /// <returns>Null for an empty line, a comment, and what is no line of that form: ssh passes over it, too.</returns>
    public static KnownHostsLine? Read(string line)
    {
        if (line.TrimStart() is not { Length: > 0 } text || text[0] == '#')
            return null;
        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var marker = words[0] is Revoked or Authority ? words[0] : "";
        if (marker.Length > 0)
            words = words[1..];
        return words.Length >= 3 && words[0][0] != '@' && PublicKey.FromLine($"{words[1]} {words[2].TrimEnd('\r')}") is { } key
            ? new KnownHostsLine(marker, words[0], key) : null;
    }

    /// <summary>Whether the line is about a host of that name (<c>[HOST]:PORT</c> where the port is not 22).</summary>
    public bool IsAbout(string name) => Names[0] == '|' ? HashIsOf(name) : SshPattern.MatchesList(name, Names.ToLowerInvariant());

    private bool HashIsOf(string name)
    {
        var parts = Names.Split('|');
        var (salt, hash) = (new byte[64], new byte[64]);
        if (parts is not ["", "1", var first, var second] || !Convert.TryFromBase64String(first, salt, out var saltLength) || !Convert.TryFromBase64String(second, hash, out var hashLength))
            return false;
#pragma warning disable CA5350 // The format has HMAC-SHA1; the hash hides names, and proves nothing.
        return HMACSHA1.HashData(salt.AsSpan(0, saltLength), Encoding.UTF8.GetBytes(name)).AsSpan().SequenceEqual(hash.AsSpan(0, hashLength));
#pragma warning restore CA5350
    }
}
