using SshLab.Diagnosis.Client;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Rules;

/// <summary>No answer came within ssh's time, neither to the connection nor, where one came about, as a banner.</summary>
/// <remarks>Source: OpenSSH <c>sshconnect.c</c>, <c>ssh_connect_direct</c> (ETIMEDOUT); <c>kex.c</c>, <c>kex_exchange_identification</c>: "Connection timed out during banner exchange".</remarks>
internal sealed class ConnectionTimedOut : IRule
{
    private const string Keyword = "ConnectTimeout";
    private const int Short = 10;

    public string Id => "connection-timed-out";

    public string Title => "No answer came from the server in time";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login.Outcome == LoginOutcome.Unreachable && LoginStop.Line(login, "Connection timed out", "Operation timed out", "timed out during banner exchange", " timed out") is { } line
            ? Found(facts, login, line) : null);

    /// <summary>The time that ssh's configuration gives a connection, where that is short; null when it is not.</summary>
    private static string? Impatience(FactSet facts) =>
        facts.Client?.Configuration.GetValueOrDefault("connecttimeout")?[0] is { } value && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < Short ? value : null;

    private Finding Found(FactSet facts, LoginAttempt login, string line)
    {
        var banner = LoginStop.Line(login, "banner exchange") is not null;
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = banner ? "A connection came about, and no SSH server said a word on it" : Title,
            Evidence =
            [
                LoginStop.Quoted(line),
                .. Destination.Evidence(facts),
                .. Impatience(facts) is null ? Array.Empty<string>() : [ConfigDecision.Words(Keyword, ClientConfiguration.Deciding(facts.Client!.ConfigurationFiles, Keyword), facts.Client)],
            ],
            NextStep = Impatience(facts) is { } seconds ? $"ssh is told to give up after {seconds} s: try `ssh -o ConnectTimeout=30`. Where that works the server, the name service or the way there is merely slow; where it does not, check the address, that the host is up, and the rules on the way."
                : Destination.Advice(facts) + (banner
                ? "Something holds the connection and passes nothing on: a proxy or forwarding with nothing behind it, a host that hangs, or a port that is no SSH server's. Look at the server's load and at what listens there."
                : "A firewall that drops packets, a wrong address, or a host that is down: check the address (`ssh -G HOST`), that the host is up, and the rules on the way (cloud security groups, a VPN that is not connected)."),
        };
    }
}
