using System.Globalization;

namespace SshLab.Diagnosis.Accounts;

/// <summary>Days and hours as time.conf has them: <c>Wk0900-1700</c>, <c>Al2200-0600</c>. Pure.</summary>
/// <remarks>Source: time.conf(5); Linux-PAM <c>pam_time.c</c>, <c>check_time</c>. A day that is named twice is taken out again.</remarks>
internal static class Hours
{
    private static readonly string[] Names = ["su", "mo", "tu", "we", "th", "fr", "sa"];

    /// <summary>Whether the moment is within them; null when they are not understood.</summary>
    public static bool? Hold(string text, DateTime moment)
    {
        var letters = text.TakeWhile(char.IsAsciiLetter).Count();
        if (letters == 0 || letters % 2 != 0 || text[letters..].Split('-') is not [var first, var last] || Minute(first) is not { } start || Minute(last) is not { } end)
            return null;
        var days = 0;
        for (var at = 0; at < letters; at += 2)
        {
            if (DaysOf(text.Substring(at, 2).ToLowerInvariant()) is not { } named)
                return null;
            days ^= named;
        }
        var now = (moment.Hour * 100) + moment.Minute;
        var (today, yesterday) = (1 << (int)moment.DayOfWeek, 1 << (((int)moment.DayOfWeek + 6) % 7));
        return start < end ? (days & today) != 0 && now >= start && now < end
            : ((days & today) != 0 && now >= start) || ((days & yesterday) != 0 && now <= end);
    }

    private static int? DaysOf(string name) => name switch
    {
        "wk" => 0b0111110,
        "wd" => 0b1000001,
        "al" => 0b1111111,
        _ => Array.IndexOf(Names, name) is >= 0 and var day ? 1 << day : null,
    };

    private static int? Minute(string digits) => digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
