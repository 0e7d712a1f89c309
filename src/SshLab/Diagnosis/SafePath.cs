using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>What sshd's StrictModes refuses of one component of the path to a key file, by this server's flavour. Pure.</summary>
/// <remarks>
/// Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>: a component belongs to root or to the account, and <c>mode &amp; 022</c> is 0.
/// Debian's <c>user-group-modes.patch</c> (<c>secure_permissions</c>) accepts group write where the group is the account's alone.
/// </remarks>
public static class SafePath
{
    /// <summary>The bits that StrictModes looks at: write for group and for others.</summary>
    public const int WriteForOthers = 0b010_010;

    private const int GroupWrite = 0b010_000;

    /// <summary>Returns whether the owner is refused: neither root nor the account; null when the owner is not known.</summary>
    public static bool? OwnerRefused(PathFacts path, AccountFacts account)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(account);
        return path.Uid is { } uid ? uid != 0 && uid != account.Uid : null;
    }

    /// <summary>Returns the write bits that are refused: 0, 020, 002 or 022; null when the facts do not decide.</summary>
    public static int? RefusedWriteBits(PathFacts path, AccountFacts account, ServerFacts server)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(server);
        if (path.Mode is not { } mode || server.Sshd.Flavour == ServerFlavour.NotOpenSsh)
            return null;
        var written = mode & WriteForOthers;
        if ((written & GroupWrite) == 0 || server.Sshd.Flavour == ServerFlavour.Upstream)
            return written;
        return (PrivateGroup.IsPrivate(path, account, server.Groups), server.Sshd.Flavour) switch
        {
            (true, ServerFlavour.Debian) => written & ~GroupWrite,
            (false, _) => written,
            // Debian's answer depends on members that nobody could list, or it is not known whose sshd this is.
            _ => (written & ~GroupWrite) != 0 ? written : null,
        };
    }
}
