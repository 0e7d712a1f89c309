using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Gives a path the SELinux label that the policy expects of it.</summary>
/// <param name="Path">The file or directory.</param>
/// <param name="Recursive">Whether everything below a directory is relabelled too.</param>
public sealed record Relabel(string Path, bool Recursive = false) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "relabel";

    /// <inheritdoc/>
    public override string Command => $"restorecon {(Recursive ? "-RFv" : "-Fv")} {ShellQuoting.QuoteIfNeeded(Path)}";
}
