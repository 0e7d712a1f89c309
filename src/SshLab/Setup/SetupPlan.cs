using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Setup;

/// <summary>What must change on a server so that it lets a key in. Pure: from the facts alone.</summary>
public sealed record SetupPlan
{
    /// <summary>Whether the key has to be added.</summary>
    public required KeyInstalled Key { get; init; }

    /// <summary>The file in which sshd finds the key, symbolic links resolved.</summary>
    public required string KeyFile { get; init; }

    /// <summary>The changes; empty when everything is as it should be.</summary>
    public required RepairPlan Repair { get; init; }

    /// <summary>Makes the plan.</summary>
    /// <param name="facts">The server.</param>
    /// <param name="target">The account, as ssh resolves it.</param>
    /// <param name="key">The key; null adds a line that stands for it, for a dry run.</param>
    /// <param name="line">The line to add, without line end.</param>
    /// <exception cref="BadInputException">The server has no such account.</exception>
    /// <exception cref="RefusedToChangeException">Where keys are read is not the user's to change, or could not be seen.</exception>
    public static SetupPlan From(ServerFacts facts, RepairTarget target, PublicKey? key, string line)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(line);
        if (facts.AccountMissing)
            throw new BadInputException($"The server has no user '{target.User}'. Check the name, or have the account made first.");
        if (facts.Account is not { RealHome: { } home } account)
            throw new RefusedToChangeException($"The home directory of {target.User} on the server {(facts.Account is null ? "could not be found out" : "does not exist or cannot be reached")}, so there is no place for the key. Mount or create it, or come in by another way (--via), and try again.");
        if (HomeMount.Missing(facts, facts.KeyFiles?.Select(file => file.Path) ?? []) is { } mount)
            throw new RefusedToChangeException($"{mount.MountPoint} is not mounted, and /etc/fstab line {mount.Line} says that it should be ({mount.Device}): a key written now would be hidden once it is. Mount it, and try again.");
        var place = KeyPlace.Choose(facts, account, home, key);
        var changes = new SetupChanges(facts, account, home).For(place, line);
        return new SetupPlan
        {
            Key = place.HasKey ? KeyInstalled.AlreadyThere : KeyInstalled.Added,
            KeyFile = place.Path,
            Repair = RepairPlan.ForChanges(target, facts, changes),
        };
    }
}
