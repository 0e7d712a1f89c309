using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis;

/// <summary>What may be given to the user without taking from somebody else what is theirs.</summary>
internal static class OwnTree
{
    private static readonly HashSet<string> SystemTrees =
        ["bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "proc", "root", "run", "sbin", "sys", "usr"];

    /// <summary>
    /// Returns the change of owner; null when it would be unsafe. Only the owner changes: the group decides nothing that StrictModes asks
    /// (where group write does, the writable rule clears it), so taking it along would be more than is needed.
    /// </summary>
    public static SetOwner? GiveToUser(WalkedPath path, AccountFacts account, KeyFileView file)
    {
        var safe = path.Changeable && path.Role switch
        {
            // A key file outside the home is the administrator's: owning it would let the user install keys that were kept to himself.
            PathRole.KeyFile => IsInside(path.Facts.Path, account) && IsKeyFileOfOne(path.Facts, file),
            PathRole.Home => account.Uid == 0 || IsHomeOfOne(path.Facts.Path),
            _ => IsInside(path.Facts.Path, account),
        };
        return safe ? new SetOwner(path.Facts.Path, account.Uid, account.Name) : null;
    }

    // A second name (hard link) may be somebody else's file, and so may one that holds no keys: a user could have moved it here to be given it.
    private static bool IsKeyFileOfOne(PathFacts facts, KeyFileView file) =>
        facts.Links is null or 1 && (file.HoldsKey == true || file.Content is { } content && content.Lines.All(line =>
            line.Kind != AuthorizedKeysLineKind.Unparsable || line.Text.Contains("AAAA", StringComparison.Ordinal)));

    // Service accounts have /, /bin or /usr/sbin as their home; nobody is given those, nor a directory that holds all homes.
    private static bool IsHomeOfOne(string home)
    {
        var parts = home.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && !SystemTrees.Contains(parts[0]);
    }

    private static bool IsInside(string path, AccountFacts account) =>
        account.RealHome is { } home && PathResolution.IsWithin(path, home) && (account.Uid == 0 || IsHomeOfOne(home));
}
