using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Reads the public half of a PuTTY key, which stands in it before the private one. Pure.</summary>
/// <remarks>Source: PuTTY's manual, appendix on the PPK format: <c>Public-Lines: N</c> is followed by N lines of base64.</remarks>
internal static class PuttyKey
{
    public static PublicKey? PublicHalf(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var start = lines.FindIndex(line => line.StartsWith("Public-Lines: ", StringComparison.Ordinal));
        return start >= 0 && int.TryParse(lines[start]["Public-Lines: ".Length..], out var count) && count is > 0 and < 100 && start + count < lines.Count
            ? PublicKey.FromBase64(string.Concat(lines.Skip(start + 1).Take(count))) : null;
    }
}
