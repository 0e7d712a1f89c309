using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>
/// Whether a path may be changed at all, judged from the facts: in the account's own tree, or where only root and the
/// account can put things. Pure; the script proves the same again on the server, on what it holds open.
/// </summary>
internal sealed class SafeGround(ServerFacts facts)
{
    /// <summary>Whose files they are: on this machine the caller named them, and a directory such as /tmp that everybody shares keeps each one's own apart.</summary>
    public Side Side { get; init; }

    private const int OthersWrite = 0b010_010;
    private const int Sticky = 0b1_000_000_000;

    /// <summary>Returns why the change must not be made, as a clause; null when it may.</summary>
    public string? Refusal(Change change)
    {
        if (facts.Account is not { } account)
            return "the account it belongs to is not known";
        return change.Paths.Select(path => OfPath(path, account)).FirstOrDefault(reason => reason is not null)
            ?? (change is SetOwner owner ? OfOwner(owner, account) : null)
            ?? (change is ChangeAccount setting ? AccountGround.Refusal(setting, account) : null)
            ?? SettingGround.Refusal(change);
    }

    /// <summary>Whether the change asks for rights that the way in does not have; as a clause, null when it does not.</summary>
    public string? NeedsRoot(Change change)
    {
        if (facts.CollectedAs == 0)
            return null;
        if (change is SetOwner)
            return "only root may change an owner";
        if (change is not PathChange { Path: var path })
            return change switch
            {
                RestartSshd or ReloadSshd => "only root may start sshd anew or have it read its configuration",
                ChangeAccount => "only root may change an account",
                _ => "only root may change the policy",
            };
        var entry = change is SetMode or Relabel ? path : ServerPath.Parent(path);
        return facts.Paths.TryGetValue(entry, out var seen) && seen.Uid is { } uid && uid != facts.CollectedAs
            ? $"{entry} belongs to {seen.Owner ?? $"uid {uid}"}, so only that account and root may change it"
            : null;
    }

    /// <summary>Returns why nothing can be written where the change is made; null when it can.</summary>
    public string? ReadOnly(Change change) => change.Paths.Select(OfMount).FirstOrDefault(reason => reason is not null);

    private string? OfMount(string path) => facts.Mounts.LastOrDefault(mount => ServerPath.IsWithin(path, mount.MountPoint)) is not { IsReadOnly: true } mount ? null
        : $"{path} is on a file system that is mounted read-only ({mount.MountPoint}: {mount.FileSystem}, {string.Join(',', mount.Options)}). Look first why: after an error of the disk the kernel itself mounts a file system so (errors=remount-ro; `dmesg` says which), and it wants to be checked before it is written to. Then `mount -o remount,rw {Shells.ShellQuoting.QuoteIfNeeded(mount.MountPoint)}`";

    private string? OfPath(string path, AccountFacts account)
    {
        if (!ServerPath.IsPlain(path))
            return $"{path} is not a plain absolute path";
        foreach (var above in ServerPath.Above(path))
        {
            if (facts.Paths.TryGetValue(above, out var seen) && seen.Kind == PathKind.Link)
                return $"{above} is a symbolic link, and a link is not followed";
        }
        if (OfMount(path) is { } mounted)
            return mounted;
        if (facts.Paths.TryGetValue(path, out var self))
        {
            if (self.Kind is PathKind.Link or PathKind.Other)
                return $"{path} is {(self.Kind == PathKind.Link ? "a symbolic link" : "neither a file nor a directory")}";
            if (self is { Kind: PathKind.File, Links: > 1 })
                return $"{path} has {self.Links} hard links, so changing it would change another file too";
        }
        return account.RealHome is { } home && home != "/" && ServerPath.IsWithin(path, home) ? null : Outside(path, self, account);
    }

    private string? Outside(string path, PathFacts? self, AccountFacts account)
    {
        if (self?.Mode is { } mode && (mode & (Sticky | 0b010)) == (Sticky | 0b010))
            return $"{path} is a directory that everybody shares; put the keys elsewhere";
        foreach (var above in ServerPath.Above(path))
        {
            if (!facts.Paths.TryGetValue(above, out var seen) || seen is not { Kind: PathKind.Directory, Uid: { } uid, Mode: { } bits })
                return $"{path} is outside the home directory, and {above} was not seen";
            if (uid != 0 && uid != account.Uid)
                return $"{path} is outside the home directory, and {above} belongs to {seen.Owner ?? $"uid {uid}"}";
            if ((bits & OthersWrite) != 0 && !(Side == Side.Client && (bits & Sticky) != 0))
                return $"{path} is outside the home directory, and others may write to {above}";
        }
        return null;
    }

    /// <summary>What a third account could have put in place must not become the user's own by our hand.</summary>
    private string? OfOwner(SetOwner change, AccountFacts account)
    {
        if (!facts.Paths.TryGetValue(change.Path, out var self) || self.Uid is not { } uid || uid == 0 || uid == account.Uid)
            return null;
        // An id without an account here (a restored backup, another machine's volume): nobody can log in and act as it.
        if (self.Owner == $"{uid}")
            return null;
        var parent = ServerPath.Parent(change.Path);
        if (!facts.Paths.TryGetValue(parent, out var above) || above.Mode is not { } mode)
            return null;
        var writable = (mode & 0b010) != 0 || ((mode & 0b010_000) != 0 && above.Gid != account.Gid) || above.Uid == uid;
        return writable
            ? $"{self.Owner ?? $"uid {uid}"} may write to {parent} and owns {change.Path}, so it may not be {account.Name}'s own: look at the keys in it first"
            : null;
    }
}
