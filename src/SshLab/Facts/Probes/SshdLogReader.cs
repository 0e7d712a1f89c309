using System.Net;
using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Reads what sshd logged of an account. A client writes parts of such lines (the user name it asks for), so only whole lines of a known form count. Pure.</summary>
internal static partial class SshdLogReader
{
    /// <summary>Returns the address from which the account was last tried; null when no line says.</summary>
    public static string? ClientAddress(IReadOnlyList<string> log, string user) =>
        Matches(log, user).Select(match => match.Groups["address"].Value).LastOrDefault(address => IPAddress.TryParse(address, out _));

    /// <summary>Returns the client's name in the newest line that has one; the address again where sshd found no name; null when no line says.</summary>
    public static string? ClientName(IReadOnlyList<string> log, string user) =>
        Matches(log, user).Select(match => match.Groups["host"]).LastOrDefault(host => host.Success)?.Value;

    /// <summary>Returns the addresses that tcpd's lists refused, each once: such lines tell no user.</summary>
    public static IReadOnlyList<string> RefusedAddresses(IReadOnlyList<string> log) =>
        [.. log.Select(line => Refused().Match(line)).Where(match => match.Success).Select(match => match.Groups["address"].Value).Where(address => IPAddress.TryParse(address, out _)).Distinct()];

    private static IEnumerable<Match> Matches(IReadOnlyList<string> log, string user) =>
        log.Select(line => Tried().Match(line)).Where(match => match.Success && match.Groups["user"].Value == user);

    /// <remarks>Source: libwrap's <c>refuse.c</c>, with the address as Debian's adds it: "refused connect from host.example.org (192.0.2.7)".</remarks>
    [GeneratedRegex(@"^(\S+ +\d+ +[\d:]+ \S+ |\d{4}-\S+ \S+ )?(sshd\[\d+\]: )?refused connect from \S+( \((?<address>[0-9a-fA-F.:]+)\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refused();

    /// <remarks>
    /// Source: OpenSSH <c>packet.c</c>, <c>sshpkt_fmt_connection_id</c>; <c>auth.c</c>, <c>auth_log</c>; <c>auth2-pubkeyfile.c</c>, <c>auth_authorise_keyopts</c>.
    /// Before the message stands what syslog adds.
    /// </remarks>
    [GeneratedRegex(
        @"^(\S+ +\d+ +[\d:]+ \S+ |\d{4}-\S+ \S+ )?(sshd(-session|-auth)?\[\d+\]: )?" +
        @"((Connection (closed|reset) by|Disconnected from|Received disconnect from) (authenticating )?(user (?<user>\S+) )?(?<address>[0-9a-fA-F.:]+) port \d+.*" +
        @"|(Accepted|Failed|Postponed) \S+ for (?<user>\S+) from (?<address>[0-9a-fA-F.:]+) port \d+ ssh2.*" +
        @"|(\S+: )?Authentication tried for (?<user>\S+) with correct key but not from a permitted host \(host=(?<host>[^ ,]+), ip=(?<address>[0-9a-fA-F.:]+), required=.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tried();
}
