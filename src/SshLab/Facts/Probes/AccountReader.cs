namespace SshLab.Facts.Probes;

/// <summary>Reads the account from its passwd entry. Pure.</summary>
internal static class AccountReader
{
    /// <summary>What getent says of a name that is not there; other codes mean that it could not look.</summary>
    private const string NotThere = "2";

    public static AccountFacts? Read(ProbeFrames frames)
    {
        if (frames.Text("account")?.Split(':') is not { Length: >= 7 } fields
            || !int.TryParse(fields[2], out var uid) || !int.TryParse(fields[3], out var gid))
            return null;
        var groups = frames.Text("account-groups")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new AccountFacts
        {
            Name = fields[0],
            Uid = uid,
            Gid = gid,
            Groups = groups?.Select(int.Parse).ToList(),
            GroupNames = frames.Text("account-group-names")?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Home = fields[5],
            RealHome = frames.Text("home"),
            OldHome = frames.Text("old-home"),
            Shell = fields[6],
            Shadow = LoginReader.Shadow(frames),
            ShellFound = LoginReader.Shell(frames),
        };
    }

    public static bool IsMissing(ProbeFrames frames) => frames.Text("account-missing") is NotThere or "0";
}
