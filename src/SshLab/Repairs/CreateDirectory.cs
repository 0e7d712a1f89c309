using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Creates a directory that does not exist, in a parent that does. Refused when something stands there.</summary>
/// <param name="Path">The directory.</param>
/// <param name="Mode">Its permission bits.</param>
/// <param name="Uid">Its owner.</param>
/// <param name="Gid">Its group.</param>
public sealed record CreateDirectory(string Path, int Mode, int Uid, int Gid) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "create-directory";

    /// <inheritdoc/>
    public override string Command => $"mkdir -m {Convert.ToString(Mode, 8)} {ShellQuoting.QuoteIfNeeded(Path)}";
}
