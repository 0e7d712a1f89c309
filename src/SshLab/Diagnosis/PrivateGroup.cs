using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>Whether a path's group is the account's alone, as Debian's sshd asks it.</summary>
internal static class PrivateGroup
{
    /// <remarks>
    /// Source: Debian's <c>user-group-modes.patch</c>, <c>secure_permissions</c>: the group exists; every account whose primary group it is
    /// has the account's uid; the listed members are none, or exactly the name of the path's owner; and there is at least one member of either sort.
    /// </remarks>
    public static bool? IsPrivate(PathFacts path, AccountFacts account, IReadOnlyDictionary<int, GroupFacts> groups)
    {
        if (path.Gid is not { } gid)
            return null;
        if (!groups.TryGetValue(gid, out var group))
            return path.Group == $"{gid}" ? false : null; // A gid without a name is a group that does not exist.
        if (group.PrimaryOf.Any(member => member.Uid != account.Uid))
            return false;
        // Where names could not be looked up, the owner's is known all the same when it is the account.
        if ((path.Uid == account.Uid ? account.Name : path.Owner) is not { } owner)
            return null;
        var listedAreTheOwner = group.Members.Count == 0 || (group.Members.Count == 1 && group.Members[0] == owner);
        return listedAreTheOwner && group.PrimaryOf.Count + group.Members.Count > 0;
    }
}
