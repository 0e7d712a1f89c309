namespace SshLab.Repairs;

/// <summary>Creates a file that does not exist. Refused when something stands there.</summary>
/// <param name="Path">The file.</param>
/// <param name="Content">Its content.</param>
/// <param name="Mode">Its permission bits.</param>
/// <param name="Uid">Its owner.</param>
/// <param name="Gid">Its group.</param>
/// <param name="TypedCommand">The command a person would type to the same effect.</param>
public sealed record CreateFile(string Path, ReadOnlyMemory<byte> Content, int Mode, int Uid, int Gid, string TypedCommand) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "create-file";

    /// <inheritdoc/>
    public override string Command => TypedCommand;
}
