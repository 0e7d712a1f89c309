using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The account itself may not read the key file, though it gets to it.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed2</c>: <c>temporarily_use_uid</c>, then <c>auth_openfile</c>.</remarks>
internal sealed class AuthorizedKeysNotReadable : IRule
{
    private const int OwnerReadWrite = 0b110_000_000;
    private const int OwnerRead = 0b100_000_000;

    public string Id => "authorized-keys-not-readable";

    public string Title => "The user cannot read the authorized_keys file";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) =>
        WalkFaults.Judge(this, facts, PathRole.KeyFile, walk => walk.Strict, Ask, "cannot be read by the user");

    private static (WalkFault?, string?) Ask(WalkedPath path, KeyFileView file, LoginView login)
    {
        if (file.File.ReadableByUser == true || path.Facts.Kind != PathKind.File)
            return (null, null);
        var gift = login.Server.Sshd.StrictModes != false && SafePath.OwnerRefused(path.Facts, login.Account) == true
            ? OwnTree.GiveToUser(path, login, file) : null;
        // Where another account owns it, the owner's rule gives it back; the mode is judged as it counts then.
        var judged = gift is null ? path.Facts : path.Facts with { Uid = login.Account.Uid };
        if (file.IsShutOutByAcl(path, login.Account))
            return (Acl.Fault(path, file, login), null);
        if (file.IsShutOutUnseen(login.Account))
            return (null, $"the user could not open {path.Facts.Path} when it was tried, though all modes on the way allow it: something else decides (SELinux, AppArmor, a network file system)");
        if (Access.MayRead(judged, login.Account) is not { } may)
            return (null, $"an access control list or an unknown mode or group of {path.Facts.Path} decides: needs root to try it as the user");
        if (may)
            return (null, null);
        string[] evidence =
        [
            PathText.Of(path.Facts),
            $"sshd reads key files with the rights of {login.Account.Name} (uid {login.Account.Uid}), who lacks the r bit here",
        ];
        var changes = Mend(judged, path, file, login);
        var next = changes.Count > 0 ? null : $"Make {Parsing.VisibleText.Of(path.Facts.Path)} readable by {login.Account.Name} if that is meant to be, or put the key into a file in the home directory; nothing is changed there.";
        return (new WalkFault(path, login.SeverityFor(file), evidence, changes, next), null);
    }

    private static IReadOnlyList<Change> Mend(PathFacts judged, WalkedPath path, KeyFileView file, LoginView login)
    {
        if (!path.Changeable)
            return [];
        var ownBits = new SetMode(judged.Path, Clear: 0, Add: OwnerReadWrite & ~(judged.Mode ?? 0));
        if (judged.Uid == login.Account.Uid)
            return [ownBits];
        // Written by root for the user (sudo tee): giving it to the user keeps it private; o+r would be the other way.
        if (OwnTree.GiveToUser(path, login, file) is not { } gift)
            return OwnTree.MayShow(path, file) ? [new SetMode(judged.Path, Clear: 0, Add: Access.Missing(judged, login.Account, 4))] : [];
        return ((judged.Mode ?? 0) & OwnerRead) != 0 ? [gift] : [gift, ownBits];
    }
}
