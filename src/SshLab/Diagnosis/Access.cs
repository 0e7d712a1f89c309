using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>What the permission bits let the account itself do: sshd opens key files with the user's own rights. Pure.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed2</c>: <c>temporarily_use_uid</c> before the file is opened.</remarks>
internal static class Access
{
    private const int Read = 4;
    private const int Search = 1;

    public static bool? MaySearch(PathFacts directory, AccountFacts account) => May(directory, account, Search);

    public static bool? MayRead(PathFacts file, AccountFacts account) => May(file, account, Read);

    /// <summary>The bit that would let the account through, in the class of the mode that counts for it.</summary>
    public static int Missing(PathFacts path, AccountFacts account, int need) =>
        path.Uid == account.Uid ? need << 6 : InGroup(path, account) == true ? need << 3 : need;

    private static bool? May(PathFacts path, AccountFacts account, int need)
    {
        if (account.Uid == 0)
            return true; // Permission bits do not bind root.
        if (path.Mode is not { } mode || path.Uid is not { } uid)
            return null;
        if (uid == account.Uid)
            return ((mode >> 6) & need) != 0;
        bool group = ((mode >> 3) & need) != 0, others = (mode & need) != 0;
        // Beyond the owner an ACL has the word, and the mode shows its mask only.
        if (path.HasAcl == true)
            return null;
        return InGroup(path, account) switch
        {
            true => group,
            false => others,
            null => group == others ? group : null,
        };
    }

    private static bool? InGroup(PathFacts path, AccountFacts account) =>
        path.Gid is not { } gid ? null
        : gid == account.Gid ? true
        : account.Groups is { } groups ? groups.Contains(gid)
        : null;
}
