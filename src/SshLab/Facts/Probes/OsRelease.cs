namespace SshLab.Facts.Probes;

/// <summary>Reads os-release(5). Pure.</summary>
internal static class OsRelease
{
    public static string? Id(string? text) => Value(text, "ID=");

    /// <summary>Whether it is Debian or built from it (Ubuntu, Raspbian, Mint).</summary>
    public static bool IsDebianLike(string? text) =>
        $"{Id(text)} {Value(text, "ID_LIKE=")}".Split(' ').Any(id => id is "debian" or "ubuntu" or "raspbian");

    private static string? Value(string? text, string key)
    {
        var line = text?.Split('\n').LastOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line?[key.Length..].Trim().Trim('"', '\'') is { Length: > 0 } value ? value : null;
    }
}
