using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Takes away and adds permission bits; every other bit stays.</summary>
/// <param name="Path">The file or directory.</param>
/// <param name="Clear">The bits to take away.</param>
/// <param name="Add">The bits to add.</param>
public sealed record SetMode(string Path, int Clear, int Add = 0) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "set-mode";

    /// <inheritdoc/>
    public override string Command => $"chmod {Symbolic()} {ShellQuoting.QuoteIfNeeded(Path)}";

    private string Symbolic()
    {
        List<string> parts = [];
        foreach (var (sign, bits) in new[] { ('-', Clear), ('+', Add) })
        {
            // Classes that change alike are written together: go-w, u+rwx.
            var byLetters = new[] { ('u', (bits >> 6) & 7), ('g', (bits >> 3) & 7), ('o', bits & 7) }
                .Where(pair => pair.Item2 != 0)
                .GroupBy(pair => pair.Item2, pair => pair.Item1);
            parts.AddRange(byLetters.Select(group => string.Concat(group) + sign + Letters(group.Key)));
        }
        return string.Join(',', parts);
    }

    private static string Letters(int bits) =>
        ((bits & 4) != 0 ? "r" : "") + ((bits & 2) != 0 ? "w" : "") + ((bits & 1) != 0 ? "x" : "");
}
