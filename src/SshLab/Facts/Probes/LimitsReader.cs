using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the lines of <c>limits.conf</c>. Pure.</summary>
/// <remarks>Source: limits.conf(5); Linux-PAM <c>pam_limits.c</c>, <c>parse_config_file</c>: a line of two words with <c>-</c> lifts all limits.</remarks>
internal static class LimitsReader
{
    public static IReadOnlyList<LimitLine> Read(ProbeFrames frames) => [.. (frames.Find("limits")?.Lines ?? []).Select(Read).OfType<LimitLine>()];

    /// <summary>A file, a line's number, and the line; colons between them.</summary>
    private static LimitLine? Read(string told)
    {
        if (told.Split(':', 3) is not [var file, var digits, var text] || !int.TryParse(digits, CultureInfo.InvariantCulture, out var number))
            return null;
        return text.Split('#')[0].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var domain, "-"] => new(file, number, domain, "-", "", ""),
            [var domain, var type, var item, var value, ..] when type.ToLowerInvariant() is "soft" or "hard" or "-" => new(file, number, domain, type.ToLowerInvariant(), item.ToLowerInvariant(), value),
            _ => null,
        };
    }
}
