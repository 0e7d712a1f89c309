using System.Text;

namespace SshLab.Facts.Probes;

/// <summary>Reads what a login shell reads before it runs anything. Pure.</summary>
internal static class StartupReader
{
    /// <summary>Returns the files that are there; null when nobody looked.</summary>
    public static IReadOnlyList<StartupFile>? Read(ProbeFrames frames)
    {
        if (frames.Find("startup") is not { } startup)
            return null;
        var named = startup.Lines.Select(line => line.Split(' ', 2)).Where(words => words.Length == 2).DistinctBy(words => words[1]).ToDictionary(words => words[1], words => words[0]);
        var texts = HeadedFiles.Read(frames.Find("startup-text")?.Content ?? default, [.. named.Keys]);
        return [.. texts.Select(text => new StartupFile(text.Key, named[text.Key] == "login", Encoding.UTF8.GetString(text.Value.Span).Split('\n')))];
    }
}
