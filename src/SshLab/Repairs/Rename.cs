using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Renames a file within its directory. Refused when something stands at the new path.</summary>
/// <param name="Path">The path it has.</param>
/// <param name="NewPath">The path it gets: a free name in the same directory or elsewhere in the user's own tree.</param>
public sealed record Rename(string Path, string NewPath) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "rename";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => [Path, NewPath];

    /// <inheritdoc/>
    public override string Command => $"mv -n {ShellQuoting.QuoteIfNeeded(Path)} {ShellQuoting.QuoteIfNeeded(NewPath)}";
}
