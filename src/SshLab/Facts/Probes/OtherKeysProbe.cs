using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Finds private keys beside the configured ones, in <c>~/.ssh</c> and in the <c>.ssh</c> of another home that may be meant, and keys of agents, that this login leaves out.</summary>
internal static class OtherKeysProbe
{
    private const int MostFiles = 64;
    private const int MostWithoutPublicHalf = 12;
    private const int LongestKey = 16 * 1024;
    private static readonly byte[] Beginning = "-----BEGIN "u8.ToArray();

    public static async Task<IReadOnlyList<OtherKey>> FindAsync(ClientFacts client, string home, CancellationToken cancellationToken)
    {
        List<OtherKey> found = [.. (client.AgentKeys ?? []).Select(key => new OtherKey(OtherKey.Agent, key))];
        found.AddRange((await AgentProbe.PassedOverAsync(client, home, cancellationToken).ConfigureAwait(false)).Select(key => new OtherKey(OtherKey.PassedOverAgent, key)));
        var folders = client.Identities.Select(identity => Path.GetDirectoryName(identity.Path)).Append(Path.Combine(home, ".ssh"))
            .Append(client.Files?.OtherHome is { } other ? Path.Combine(other, ".ssh") : null);
        // A file that ssh looks at anyway is judged as an identity.
        var files = folders.OfType<string>().Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal).SelectMany(FilesOf)
            .Where(path => client.Identities.All(identity => identity.Path != path)).ToList();
        foreach (var path in files.Where(path => File.Exists(path + ".pub")).Take(MostFiles))
        {
            if (await IdentityProbe.PublicFileAsync(path + ".pub", cancellationToken).ConfigureAwait(false) is { } text && PublicKey.FromLine(IdentityForm.FirstLine(System.Text.Encoding.UTF8.GetString(text.Span))) is { } key)
                found.Add(new OtherKey(path, key));
        }
        foreach (var path in files.Where(path => !File.Exists(path + ".pub") && IsPrivateKey(path)).Take(MostWithoutPublicHalf))
        {
            if ((await IdentityProbe.ReadAsync(path, named: false, cancellationToken).ConfigureAwait(false)).PublicKey is { } key)
                found.Add(new OtherKey(path, key));
        }
        return [.. found.Where(other => !client.Keys.Contains(other.Key)).DistinctBy(other => other.Key)];
    }

    /// <summary>The files of a folder that may be private keys, by name.</summary>
    private static IEnumerable<string> FilesOf(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(path => !path.EndsWith(".pub", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(MostFiles * 4)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsPrivateKey(string path)
    {
        try
        {
            if (new FileInfo(path).Length is 0 or > LongestKey)
                return false;
            using var file = File.OpenRead(path);
            var start = new byte[Beginning.Length];
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Beginning);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
