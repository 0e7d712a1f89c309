using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Reads the public halves of the server's host keys. Pure.</summary>
internal static class HostKeysReader
{
    public static IReadOnlyList<HostKeyFacts>? Read(ProbeFrames frames)
    {
        List<HostKeyFacts> keys = [];
        foreach (var group in frames.Groups("host-key", "host-key-public").Where(group => group.Count == 2))
        {
            if (PublicKey.FromLine(group[1].Text) is { } key)
                keys.Add(new HostKeyFacts(group[0].Text, key));
        }
        return keys.Count == 0 ? null : keys;
    }
}
