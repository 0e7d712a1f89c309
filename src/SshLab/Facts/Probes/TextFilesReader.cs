namespace SshLab.Facts.Probes;

/// <summary>Reads the files of the server's configuration that came whole. Pure.</summary>
internal static class TextFilesReader
{
    private const int Limit = 65536;

    public static IReadOnlyDictionary<string, TextFileFacts> Read(ProbeFrames frames) =>
        frames.Groups("text", "text-content").Where(group => group.Count == 2)
            .Select(group => new TextFileFacts(group[0].Text, group[1].Content[..Math.Min(group[1].Content.Length, Limit)], group[1].Content.Length > Limit))
            .DistinctBy(file => file.Path).ToDictionary(file => file.Path);
}
