using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the server's clock. Pure.</summary>
internal static class ClockReader
{
    /// <summary>Returns the clock; null when there is no answer of the form: seconds since 1970, year, month, day, hour, minute, second.</summary>
    public static ServerClock? Read(ProbeFrames frames)
    {
        var words = frames.Text("clock")?.Split(' ') ?? [];
        if (words.Length != 7 || !long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || !DateTime.TryParseExact(string.Concat(words[1..]), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            return null;
        return new ServerClock(DateTime.SpecifyKind(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, DateTimeKind.Unspecified), wall);
    }
}
