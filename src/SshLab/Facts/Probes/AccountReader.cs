using System.Globalization;
using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Reads the account from its passwd entry. Pure.</summary>
internal static partial class AccountReader
{
    /// <summary>What getent says of a name that is not there; other codes mean that it could not look.</summary>
    private const string NotThere = "2";

    public static AccountFacts? Read(ProbeFrames frames)
    {
        if (Entry(frames.Text("account")) is not { } account)
            return null;
        var groups = Groups(frames.Text("account-identity"));
        return account with
        {
            Groups = groups?.Select(group => int.Parse(group.Groups["id"].Value, CultureInfo.InvariantCulture)).ToList(),
            GroupNames = groups?.Select(group => group.Groups["name"]).Where(name => name.Success).Select(name => name.Value).ToList(),
            RealHome = frames.Text("home"),
            OldHome = frames.Text("old-home"),
            Shadow = LoginReader.Shadow(frames),
            ShellFound = LoginReader.Shell(frames),
        };
    }

    /// <summary>Reads one line of <c>getent passwd</c>; null when it is none.</summary>
    public static AccountFacts? Entry(string? line) =>
        line?.Split(':') is { Length: >= 7 } fields && int.TryParse(fields[2], out var uid) && int.TryParse(fields[3], out var gid)
            ? new AccountFacts { Name = fields[0], Uid = uid, Gid = gid, Home = fields[5], Shell = fields[6] }
            : null;

    /// <summary>The groups in what <c>id NAME</c> says: numbers, each with its name in brackets if it has one; a name may hold blanks and commas.</summary>
    private static List<Match>? Groups(string? identity) =>
        identity is null ? null : Group().Matches(identity[Math.Max(0, Math.Max(identity.IndexOf(" gid=", StringComparison.Ordinal), identity.IndexOf(" groups=", StringComparison.Ordinal)))..]).ToList();

    [GeneratedRegex(@"(?<=[=,])(?<id>\d{1,9})(\((?<name>.*?)\))?(?=,\d|$| context=)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();

    public static bool IsMissing(ProbeFrames frames) => frames.Text("account-missing") is NotThere or "0";
}
