using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Removes a file, unless its content is not the one that was seen; the journal keeps it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Content">Its whole content.</param>
public sealed record RemoveFile(string Path, ReadOnlyMemory<byte> Content) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "remove-file";

    /// <inheritdoc/>
    public override string Command => $"rm {ShellQuoting.QuoteIfNeeded(Path)}";
}
