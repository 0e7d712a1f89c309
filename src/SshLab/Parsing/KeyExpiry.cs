using System.Globalization;

namespace SshLab.Parsing;

/// <summary>A time as <c>expiry-time</c> gives it.</summary>
/// <param name="Wall">What clocks on the wall show then.</param>
/// <param name="IsUtc">Whether UTC is meant; else the server's own time zone.</param>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>parse_absolute_time</c>; UTC (<c>Z</c>) since 9.1.</remarks>
public sealed record KeyExpiry(DateTime Wall, bool IsUtc)
{
    private static readonly Version UtcSince = new(9, 1);

    /// <summary>Reads <c>YYYYMMDD</c>, <c>YYYYMMDDHHMM</c> or <c>YYYYMMDDHHMMSS</c>, each with <c>Z</c> or <c>UTC</c> behind it or not.</summary>
    /// <param name="text">The option's value.</param>
    /// <param name="server">The server's OpenSSH version.</param>
    /// <value>With no version: the newest.</value>
    /// <returns>The time; null when sshd does not take it for one.</returns>
    public static KeyExpiry? Read(string text, Version? server = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.EndsWith("UTC", StringComparison.OrdinalIgnoreCase) ? text[..^3]
            : text.EndsWith("Z", StringComparison.OrdinalIgnoreCase) ? text[..^1] : text;
        var isUtc = digits.Length < text.Length;
        if ((isUtc && server is not null && server < UtcSince) || digits.Length is not (8 or 12 or 14) || !digits.All(char.IsAsciiDigit))
            return null;
        var all = digits.PadRight(14, '0');
        int Part(int at, int length = 2) => int.Parse(all.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
        if (Part(0, 4) == 0 || Part(4) is < 1 or > 12 || Part(6) is < 1 or > 31 || Part(8) > 23 || Part(10) > 59 || Part(12) > 61)
            return null;
        // The 31st of a shorter month is a day of the next, as the C library has it; so is the 60th second.
        var day = new DateTime(Part(0, 4), Part(4), 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new KeyExpiry(day.AddDays(Part(6) - 1).AddHours(Part(8)).AddMinutes(Part(10)).AddSeconds(Part(12)), isUtc);
    }

    /// <summary>Whether the time is over.</summary>
    /// <param name="utc">What UTC is now.</param>
    /// <param name="wall">What the server's own clock on the wall shows now.</param>
    public bool IsOver(DateTime utc, DateTime wall) =>
        // Before 1970 sshd's number is so large that it never comes.
        Wall.Year >= 1970 && Wall < (IsUtc ? utc : wall);
}
