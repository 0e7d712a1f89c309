using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the kernel's answers about the loaded policy: vectors of bits, and the permissions that the bits stand for. Pure.</summary>
internal static class AccessReader
{
    public static IReadOnlyList<SelinuxAccess> Read(ProbeFrames frames)
    {
        var permissions = Permissions(frames);
        return [.. frames.Every("selinux-accesses").SelectMany(frame => frame.Lines)
            .Select(line => ReadOne(line.Split(' '), permissions)).OfType<SelinuxAccess>()
            .DistinctBy(access => (access.Source, access.Target, access.Class))];
    }

    /// <remarks>Source: the kernel's <c>selinuxfs.c</c>: "allowed ffffffff auditallow auditdeny seqno flags", the first flag being a permissive domain.</remarks>
    private static SelinuxAccess? ReadOne(string[] words, ILookup<string, (string Name, uint Bit)> permissions)
    {
        if (words.Length < 4)
            return null;
        var access = new SelinuxAccess { Class = words[0], Source = words[1], Target = words[2], Known = words[3] != "?" };
        var vectors = words[(access.Known ? 3 : 4)..];
        if (vectors.Length < 6 || Vector(vectors[0]) is not { } allowed || Vector(vectors[3]) is not { } audited || Vector(vectors[5]) is not { } flags)
            return null;
        return access with
        {
            Allowed = permissions[access.Class].Where(permission => (allowed & permission.Bit) != 0).Select(permission => permission.Name).ToHashSet(),
            Hidden = permissions[access.Class].Where(permission => (allowed & permission.Bit) == 0 && (audited & permission.Bit) == 0).Select(permission => permission.Name).ToHashSet(),
            SourceIsPermissive = (flags & 1) != 0,
        };
    }

    /// <summary>Lines of <c>…/class/dir/perms/search:24</c>, counted from 1.</summary>
    private static ILookup<string, (string Name, uint Bit)> Permissions(ProbeFrames frames) =>
        (from line in frames.Find("selinux-permissions")?.Lines ?? []
         let colon = line.LastIndexOf(':')
         let parts = line[..Math.Max(colon, 0)].Split('/')
         where parts.Length > 3 && int.TryParse(line[(colon + 1)..], out var number) && number is >= 1 and <= 32
         select (Class: parts[^3], Name: parts[^1], Bit: 1u << (int.Parse(line[(colon + 1)..]) - 1)))
        .ToLookup(permission => permission.Class, permission => (permission.Name, permission.Bit));

    private static uint? Vector(string word) =>
        uint.TryParse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var vector) ? vector : null;
}
