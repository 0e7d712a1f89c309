using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Finds key pairs beside the configured ones and in <c>~/.ssh</c> by their public halves, and keys of the agent, that this login leaves out.</summary>
internal static class OtherKeysProbe
{
    private const int MostFiles = 64;

    public static async Task<IReadOnlyList<OtherKey>> FindAsync(ClientFacts client, string home, CancellationToken cancellationToken)
    {
        List<OtherKey> found = [.. (client.AgentKeys ?? []).Select(key => new OtherKey("the agent", key))];
        var folders = client.Identities.Select(identity => System.IO.Path.GetDirectoryName(identity.Path)).Append(System.IO.Path.Combine(home, ".ssh")).OfType<string>();
        foreach (var path in folders.Distinct(StringComparer.Ordinal).SelectMany(PublicFiles).Take(MostFiles))
        {
            if (await IdentityProbe.PublicFileAsync(path, cancellationToken).ConfigureAwait(false) is { } text && PublicKey.FromLine(IdentityForm.FirstLine(System.Text.Encoding.UTF8.GetString(text.Span))) is { } key)
                found.Add(new OtherKey(path[..^4], key));
        }
        return [.. found.Where(other => !client.Keys.Contains(other.Key)).DistinctBy(other => other.Key)];
    }

    /// <summary>The <c>.pub</c> files of a folder whose private half stands beside.</summary>
    private static IEnumerable<string> PublicFiles(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.pub").Where(path => File.Exists(path[..^4])).Order(StringComparer.Ordinal).Take(MostFiles)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
