namespace SshLab.Facts.Probes;

/// <summary>Reads groups and who is in them. Pure.</summary>
internal static class GroupsReader
{
    public static IReadOnlyDictionary<int, GroupFacts> Read(ProbeFrames frames)
    {
        var primaries = (frames.Find("group-primaries")?.Lines ?? [])
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length == 3)
            .ToLookup(fields => fields[2], fields => fields);
        var groups = new Dictionary<int, GroupFacts>();
        foreach (var fields in frames.Every("group").Select(frame => frame.Text.Split(':')))
        {
            if (fields.Length < 4 || !int.TryParse(fields[2], out var gid))
                continue;
            groups[gid] = new GroupFacts
            {
                Gid = gid,
                Name = fields[0],
                Members = fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries),
                PrimaryOf = [.. from account in primaries[fields[2]] where int.TryParse(account[1], out _) select new GroupAccount(account[0], int.Parse(account[1]))],
            };
        }
        return groups;
    }
}
