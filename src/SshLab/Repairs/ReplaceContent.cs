namespace SshLab.Repairs;

/// <summary>Replaces a file's whole content, atomically, keeping owner, mode and label. Refused when the file is no longer what it was.</summary>
/// <param name="Path">The file.</param>
/// <param name="Before">The content as the facts have it: the change is refused when the file holds anything else.</param>
/// <param name="After">The new content.</param>
/// <param name="TypedCommand">The command a person would type to the same effect.</param>
public sealed record ReplaceContent(string Path, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After, string TypedCommand) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "replace-content";

    /// <inheritdoc/>
    public override string Command => TypedCommand;
}
