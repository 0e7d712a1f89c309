namespace SshLab.Facts.Probes;

/// <summary>Reads which other files hold a client key or are named almost like a key file. Pure.</summary>
internal static class StraysReader
{
    /// <summary>How much of a file is read; of a longer one nothing is told.</summary>
    private const int ContentLimit = 256 * 1024;

    public static IReadOnlyList<StrayKeyFile> Read(ProbeFrames frames, AccountFacts? account, IReadOnlyList<KeyFileFacts> keyFiles)
    {
        if (account is null)
            return [];
        var looked = keyFiles.SelectMany(file => new[] { file.Path, file.RealPath }).OfType<string>().Select(Plain).ToHashSet();
        var holding = Paths(frames, "stray-keys").ToHashSet();
        var contents = frames.Groups("stray", "stray-content").Where(group => group.Count == 2 && group[1].Content.Length < ContentLimit).ToDictionary(group => Plain(group[0].Text), group => (ReadOnlyMemory<byte>?)group[1].Content);
        var own = Paths(frames, "stray-names").Where(path => KeyFileName.IsAlmost(Path.GetFileName(path))).Union(holding).Where(path => !looked.Contains(path));
        var homes = (frames.Find("stray-homes")?.Lines ?? []).Select(line => line.Split(':', 2)).Where(fields => fields.Length == 2).ToList();
        return
        [
            .. own.Select(path => new StrayKeyFile
            {
                Path = path,
                Account = account.Name,
                HasClientKey = holding.Contains(path),
                Content = contents.GetValueOrDefault(path),
            }),
            .. Paths(frames, "stray-others").Where(path => !looked.Contains(path)).Select(path => new StrayKeyFile
            {
                Path = path,
                Account = homes.FirstOrDefault(home => path.StartsWith(home[1].TrimEnd('/') + "/.ssh/", StringComparison.Ordinal))?[0],
                HasClientKey = true,
            }),
        ];
    }

    private static IEnumerable<string> Paths(ProbeFrames frames, string name) => (frames.Find(name)?.Lines ?? []).Select(Plain).Distinct();

    /// <summary><c>find</c> writes the slash of its starting point again.</summary>
    private static string Plain(string path) => path.Replace("//", "/", StringComparison.Ordinal);
}
