namespace SshLab.Repairs;

/// <summary>A change of what stands at one path of the server.</summary>
/// <param name="Path">The absolute path that changes, symbolic links resolved.</param>
public abstract record PathChange(string Path) : Change
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => [Path];
}
