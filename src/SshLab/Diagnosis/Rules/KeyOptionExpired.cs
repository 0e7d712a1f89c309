using System.Globalization;
using SshLab.Diagnosis.KeyPolicy;

namespace SshLab.Diagnosis.Rules;

/// <summary>The time at which the key's line stops counting is over.</summary>
/// <remarks>
/// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT, expiry-time=; OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_authorise_keyopts</c>:
/// "entry expired at …", at DEBUG1 only. Since 7.7.
/// </remarks>
internal sealed class KeyOptionExpired : IKeyRefusal
{
    public string Id => "key-option-expired";

    public string Title => "The key's line has expired";

    public LineRefusal Refusal => LineRefusal.Expired;

    public RefusalText Tell(KeyLine line, LoginView login)
    {
        var (expiry, clock) = (line.Line.ParsedOptions.Expiry!, login.Server.Clock!);
        return new RefusalText(
            "expiry-time",
            string.Create(CultureInfo.InvariantCulture, $"the line has expired: its expiry-time is {expiry.Wall:yyyy-MM-dd HH:mm:ss} {(expiry.IsUtc ? "UTC" : "in the server's time zone")}, and there it is {(expiry.IsUtc ? clock.Utc : clock.Wall):yyyy-MM-dd HH:mm:ss} now"),
            "sshd logs \"entry expired at\" at DEBUG1 only; at its default level nothing",
            null,
            "Ask whoever wrote the line for a later time; if the server's clock is wrong, set that right first.");
    }
}
