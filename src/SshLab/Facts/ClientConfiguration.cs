using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>Finds the line of ssh's configuration that decides a keyword: of all that apply to this login, the first that ssh reads. Pure.</summary>
/// <remarks>Source: ssh_config(5): for each parameter the first obtained value is used; Include stands for the lines of its files.</remarks>
public static class ClientConfiguration
{
    private const int Deepest = 16;

    /// <summary>Returns the first line with the keyword, in any case, that applies; null when none does, or its file could not be read.</summary>
    /// <param name="files">The files in ssh's order; one that another includes is met where that does.</param>
    /// <param name="keyword">The keyword.</param>
    public static ClientConfigLine? Deciding(IReadOnlyList<ClientConfigFile> files, string keyword) => All(files, keyword).FirstOrDefault();

    /// <summary>Returns every line with the keyword that applies, in ssh's order.</summary>
    public static IEnumerable<ClientConfigLine> All(IReadOnlyList<ClientConfigFile> files, string keyword)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(keyword);
        var below = files.SelectMany(file => file.Included.Values).SelectMany(paths => paths).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => !below.Contains(file.Path)).SelectMany(file => In(file, files, keyword, Deepest));
    }

    private static IEnumerable<ClientConfigLine> In(ClientConfigFile file, IReadOnlyList<ClientConfigFile> files, string keyword, int depth)
    {
        if (file.Content is not { } content || depth == 0)
            yield break;
        var applies = true;
        foreach (var line in SshdConfigLine.ReadAll(content))
        {
            if (Is(line, "host") || Is(line, "match"))
                applies = file.Applied.Contains(line.Number);
            else if (applies && Is(line, keyword))
                yield return new ClientConfigLine(file.Path, line.Number, line.Text);
            else if (applies && Is(line, "include") && file.Included.TryGetValue(line.Number, out var included))
            {
                foreach (var found in included.SelectMany(path => files.Where(other => other.Path == path)).SelectMany(other => In(other, files, keyword, depth - 1)))
                    yield return found;
            }
        }
    }

    private static bool Is(SshdConfigLine line, string keyword) => Current(line.Keyword).Equals(Current(keyword), StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of today for a keyword that was renamed.</summary>
    /// <remarks>Source: ssh's readconf.c, keywords: those marked as aliases.</remarks>
    private static string Current(string keyword) => keyword.ToLowerInvariant() switch
    {
        "pubkeyacceptedkeytypes" => "pubkeyacceptedalgorithms",
        "dsaauthentication" => "pubkeyauthentication",
        "identityfile2" => "identityfile",
        _ => keyword,
    };
}
