namespace SshLab.Facts.Probes;

/// <summary>Reads the account from its passwd entry. Pure.</summary>
internal static class AccountReader
{
    /// <summary>What getent says of a name that is not there; other codes mean that it could not look.</summary>
    private const string NotThere = "2";

    public static AccountFacts? Read(ProbeFrames frames)
    {
        if (Entry(frames.Text("account")) is not { } account)
            return null;
        var groups = frames.Text("account-groups")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return account with
        {
            Groups = groups?.Select(int.Parse).ToList(),
            GroupNames = frames.Text("account-group-names")?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
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

    public static bool IsMissing(ProbeFrames frames) => frames.Text("account-missing") is NotThere or "0";
}
