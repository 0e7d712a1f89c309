using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the files of sshd's configuration, and when the running sshd read them. Pure.</summary>
internal static class ConfigFilesReader
{
    /// <summary>How much of a file is read.</summary>
    public const int ContentLimit = 64 * 1024;

    public static SshdFacts Add(SshdFacts facts, ProbeFrames frames)
    {
        var contents = Contents(frames);
        return Add(facts, frames, contents);
    }

    private static SshdFacts Add(SshdFacts facts, ProbeFrames frames, Dictionary<string, ReadOnlyMemory<byte>> contents) => facts with
    {
        Options = frames.Text("sshd-options")?.Trim() ?? "",
        AskedFor = frames.Text("sshd-asked")?.EndsWith("-C", StringComparison.Ordinal) == true ? ConnectionOf(frames.Text("sshd-connection")) : null,
        ConfigurationFiles = frames.Find("sshd-file") is null ? null : [.. frames.Groups("sshd-file", "sshd-file-real", "sshd-file-newer").Select(group => FileOf(group, contents))],
        Includes = [.. frames.Groups("sshd-include", "sshd-include-newer", "sshd-included").Select(IncludeOf)],
        LoadedAt = long.TryParse(frames.Text("sshd-loaded"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
        KeyCommandUser = AccountReader.Entry(frames.Text("key-command-user")),
        KeyCommandUserMissing = frames.Find("key-command-user") is { Text: "" },
        Log = frames.Find("sshd-log")?.Lines ?? [],
    };

    /// <summary>The files' contents by their real paths.</summary>
    private static Dictionary<string, ReadOnlyMemory<byte>> Contents(ProbeFrames frames)
    {
        var places = frames.Every("sshd-file-real").Select(frame => frame.Text).Distinct().ToList();
        return frames.Every("sshd-file-contents").SelectMany(frame => HeadedFiles.Read(frame.Content, places))
            .DistinctBy(file => file.Key).ToDictionary();
    }

    private static SshdConfigFile FileOf(IReadOnlyList<ProbeFrame> group, Dictionary<string, ReadOnlyMemory<byte>> contents)
    {
        var content = contents.TryGetValue(Text(group, "sshd-file-real") ?? "", out var whole) ? whole : (ReadOnlyMemory<byte>?)null;
        return new SshdConfigFile
        {
            Path = group[0].Text,
            RealPath = Text(group, "sshd-file-real"),
            Content = content is { Length: > ContentLimit } ? content.Value[..ContentLimit] : content,
            ContentTruncated = content is { Length: > ContentLimit },
            IsNewerThanLoaded = YesOrNo(Text(group, "sshd-file-newer")),
        };
    }

    private static SshdInclude IncludeOf(IReadOnlyList<ProbeFrame> group) =>
        new(group[0].Text, [.. group.Where(frame => frame.Name == "sshd-included").Select(frame => frame.Text)], YesOrNo(Text(group, "sshd-include-newer")));

    private static SshdConnection? ConnectionOf(string? specification)
    {
        var values = (specification ?? "").Split(',').Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
        return values.TryGetValue("user", out var user) && values.TryGetValue("host", out var host) && values.TryGetValue("addr", out var address)
            && values.TryGetValue("laddr", out var local) && int.TryParse(values.GetValueOrDefault("lport"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new SshdConnection(user, host, address, local, port)
            : null;
    }

    private static string? Text(IEnumerable<ProbeFrame> group, string name) => group.FirstOrDefault(frame => frame.Name == name)?.Text is { Length: > 0 } text ? text : null;

    private static bool? YesOrNo(string? word) => word is null ? null : word == "yes";
}
