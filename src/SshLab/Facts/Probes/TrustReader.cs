namespace SshLab.Facts.Probes;

/// <summary>Reads the files that say which keys, authorities and principals count. Pure.</summary>
internal static class TrustReader
{
    private static readonly string[] Followers =
        ["trust-path", "trust-real", "trust-content", "trust-read", "trust-revoked", "path", "absent", "ls", "stat", "link", "context"];

    public static IReadOnlyList<TrustFile> Read(ProbeFrames frames) => [.. frames.Groups("trust-file", Followers).Select(ReadOne)];

    private static TrustFile ReadOne(IReadOnlyList<ProbeFrame> group)
    {
        ProbeFrame? Find(string name) => group.FirstOrDefault(frame => frame.Name == name);

        var content = Find("trust-read")?.Text == "0" ? Find("trust-content")?.Content : null;
        return new TrustFile
        {
            Keyword = group[0].Text,
            Path = Find("trust-path")?.Text ?? "",
            RealPath = Find("trust-real")?.Text is { Length: > 0 } real ? real : null,
            Content = content is { Length: > KeyFilesReader.ContentLimit } ? content.Value[..KeyFilesReader.ContentLimit] : content,
            ContentTruncated = content is { Length: > KeyFilesReader.ContentLimit },
            Revoked = [.. group.Where(frame => frame.Name == "trust-revoked").Select(frame => frame.Text)],
        };
    }
}
