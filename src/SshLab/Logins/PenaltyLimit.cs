using System.Globalization;
using SshLab.Facts;

namespace SshLab.Logins;

/// <summary>How many failed logins a server takes from one address before it drops that address for a while. Pure.</summary>
/// <remarks>
/// Source: sshd_config(5), PerSourcePenalties (9.8 and later, on by default); OpenSSH <c>srclimit.c</c>: each failure adds
/// <c>authfail</c> seconds, and from <c>min</c> seconds on the address is dropped.
/// </remarks>
public static class PenaltyLimit
{
    /// <summary>Returns the failed login that has the address dropped, counted from the first; null where none has, or that is not known.</summary>
    public static int? DroppingFailure(SshdFacts? sshd)
    {
        if (sshd?.Configuration is not { } configuration || !configuration.TryGetValue("persourcepenalties", out var values))
            return null;
        var seconds = values[0].Split(' ').Select(word => word.Split(':', 2)).Where(word => word.Length == 2)
            .ToLookup(word => word[0], word => double.TryParse(word[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0);
        var (each, least) = (seconds["authfail"].FirstOrDefault(), seconds["min"].FirstOrDefault());
        return each <= 0 ? null : Math.Max(1, (int)Math.Min(1000, Math.Ceiling(least / each)));
    }

    /// <summary>Returns why another login is not tried after so many failed ones, and what to do; null where it may fail too.</summary>
    /// <param name="sshd">The server's sshd; null when it was not seen.</param>
    /// <param name="failed">How many logins of this run have failed so far.</param>
    public static string? WhyNotAgain(SshdFacts? sshd, int failed) =>
        DroppingFailure(sshd) is { } dropping && failed > 0 && failed + 1 >= dropping
            ? $"The login was not tried again: {(failed == 1 ? "one has" : $"{failed} have")} failed in this run, and should one more fail, this server would drop all connections from here for a while (PerSourcePenalties {sshd!.Configuration!["persourcepenalties"][0]}). Log in yourself, or run `sshlab diagnose` in a few minutes."
            : null;
}
