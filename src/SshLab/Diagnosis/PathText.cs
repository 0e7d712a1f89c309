using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>Facts about paths in words, for evidence.</summary>
internal static class PathText
{
    /// <summary>The path, its mode in octal and in letters, and whose it is.</summary>
    public static string Of(PathFacts path) =>
        $"{VisibleText.Of(path.Path, 4096)}: mode {Mode(path.Mode)}, owner {Name(path.Owner, path.Uid)}, group {Name(path.Group, path.Gid)}";

    /// <summary>The mode as <c>0755 (rwxr-xr-x)</c>.</summary>
    public static string Mode(int? mode) => mode is { } bits ? $"{Octal(bits)} ({Letters(bits)})" : "not known";

    public static string Octal(int bits) => Convert.ToString(bits, 8).PadLeft(4, '0');

    public static string Name(string? name, int? id) => VisibleText.Of(name ?? (id is null ? "not known" : $"{id}"));

    private static string Letters(int bits)
    {
        var letters = "rwxrwxrwx".ToCharArray();
        for (var i = 0; i < 9; i++)
        {
            if ((bits & (0b100_000_000 >> i)) == 0)
                letters[i] = '-';
        }
        foreach (var (special, at, c) in new[] { (0b100_000_000_000, 2, 's'), (0b10_000_000_000, 5, 's'), (0b1_000_000_000, 8, 't') })
        {
            if ((bits & special) != 0)
                letters[at] = letters[at] == 'x' ? c : char.ToUpperInvariant(c);
        }
        return new string(letters);
    }
}
