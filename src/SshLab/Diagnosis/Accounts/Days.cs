using System.Globalization;

namespace SshLab.Diagnosis.Accounts;

/// <summary>Days as shadow counts them, from 1 January 1970.</summary>
internal static class Days
{
    /// <summary>The day as people write it.</summary>
    public static string Of(int day) =>
        day > 2_000_000 ? $"day {day}" : DateOnly.FromDayNumber(DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
