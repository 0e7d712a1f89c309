using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis;

/// <summary>What may be given to the user without taking from somebody else what is theirs.</summary>
internal static class OwnTree
{
    private static readonly HashSet<string> SystemTrees =
        ["bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "proc", "root", "run", "sbin", "sys", "usr"];

    // Of no system are these anybody else's.
    private static readonly HashSet<string> RootsOwn = ["/", "/etc", "/etc/ssh", "/home", "/usr", "/usr/local", "/usr/local/etc", "/var", "/var/lib"];

    /// <summary>
    /// Returns the change of owner; null when it would be unsafe. Only the owner changes: the group decides nothing that StrictModes asks
    /// (where group write does, the writable rule clears it), so taking it along would be more than is needed.
    /// </summary>
    public static SetOwner? GiveToUser(WalkedPath path, LoginView login, KeyFileView file)
    {
        var account = login.Account;
        var safe = path.Changeable && path.Role switch
        {
            // A key file outside the home is the administrator's: owning it would let the user install keys that were kept to himself.
            PathRole.KeyFile => IsInside(path.Facts.Path, account) && IsKeyFileOfOne(path.Facts, file, login),
            PathRole.Home => account.Uid == 0 || IsHomeOfOne(path.Facts.Path),
            _ => IsInside(path.Facts.Path, account),
        };
        return safe ? new SetOwner(path.Facts.Path, account.Uid, account.Name) : null;
    }

    /// <summary>Returns the change that gives one of the system's own directories back to root, as a tree that was unpacked or chowned from <c>/</c> leaves it; null for any other directory.</summary>
    public static SetOwner? GiveBackToRoot(WalkedPath path) =>
        path is { Changeable: true, Role: PathRole.Path } && RootsOwn.Contains(path.Facts.Path) ? new SetOwner(path.Facts.Path, 0, "root") : null;

    /// <summary>
    /// Whether the user may be let through a directory outside the home: one above the home, or one of root's that is there for others too.
    /// Root's own home, and what other accounts closed, stay closed.
    /// </summary>
    public static bool MayLetThrough(WalkedPath path, AccountFacts account) =>
        path.Changeable && ((account.RealHome is { } home && PathResolution.IsWithin(home, path.Facts.Path))
            || (path.Facts.Uid == 0 && !PathResolution.IsWithin(path.Facts.Path, "/root")));

    /// <summary>
    /// Whether the user may be shown a key file that root keeps for him outside the home: it holds his key, and sshd is to read it with his rights.
    /// He gets to read it, never to own it.
    /// </summary>
    public static bool MayShow(WalkedPath path, KeyFileView file) =>
        path.Changeable && path.Facts is { Uid: 0, Links: null or 1 } && file.HoldsKey == true && !PathResolution.IsWithin(path.Facts.Path, "/root");

    // A second name (hard link) may be somebody else's file, and so may one that holds no keys: a user could have moved it here to be given it.
    private static bool IsKeyFileOfOne(PathFacts facts, KeyFileView file, LoginView login) =>
        facts.Links is null or 1 && (file.HoldsKey == true || ReferenceEquals(login.Damage?.File, file) || file.Content is { } content && content.Lines.All(line =>
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
