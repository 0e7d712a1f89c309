using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Gives a file or directory to another account; the group stays unless one is named.</summary>
/// <param name="Path">The file or directory.</param>
/// <param name="Uid">The new owner's id.</param>
/// <param name="OwnerName">The new owner's name, for the command a person types.</param>
/// <param name="Gid">The new group's id; null leaves the group as it is.</param>
/// <param name="GroupName">The new group's name, for the command a person types.</param>
public sealed record SetOwner(string Path, int Uid, string OwnerName, int? Gid = null, string? GroupName = null) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "set-owner";

    /// <inheritdoc/>
    public override string Command =>
        $"chown {ShellQuoting.QuoteIfNeeded(OwnerName + (Gid is null ? "" : $":{GroupName ?? $"{Gid}"}"))} {ShellQuoting.QuoteIfNeeded(Path)}";
}
