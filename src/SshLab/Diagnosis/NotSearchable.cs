using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis;

/// <summary>The question behind every <c>*-not-searchable</c> rule: can the account itself get through this directory?</summary>
internal static class NotSearchable
{
    private const int OwnerAll = 0b111_000_000;
    private const int OwnerSearch = 0b001_000_000;

    public static RuleResult Judge(IRule rule, FactSet facts, PathRole role) =>
        WalkFaults.Judge(rule, facts, role, walk => walk.Crossed, Ask, "cannot be entered by the user");

    private static (WalkFault?, string?) Ask(WalkedPath path, KeyFileView file, LoginView login)
    {
        if (login.Files.Any(other => other.File.ReadableByUser == true && other.Walk.Crossed.Any(crossed => crossed.Facts.Path == path.Facts.Path)))
            return (null, null); // It was tried, and it works.
        var judged = AsOwnerWillBe(path, file, login);
        if (file.IsShutOutByAcl(path, login.Account))
            return (Acl.Fault(path, file, login), null);
        if (Access.MaySearch(judged, login.Account) is not { } may)
            return (null, $"an access control list or an unknown mode or group of {path.Facts.Path} decides: needs root to try it as the user");
        if (may)
            return (null, null);
        string[] evidence =
        [
            PathText.Of(path.Facts),
            $"sshd opens key files with the rights of {login.Account.Name} (uid {login.Account.Uid}), who lacks the x bit here; OpenSSH 10.0 and later do not log this at all",
        ];
        var changes = Mend(judged, path, file, login);
        var next = changes.Count > 0 ? null
            : $"Let {login.Account.Name} pass through {Parsing.VisibleText.Of(path.Facts.Path)} (chmod o+x) if that is meant to be, or move the key file into the home directory; nothing is changed there.";
        return (new WalkFault(path, login.SeverityFor(file), evidence, changes, next), null);
    }

    /// <summary>Where another account owns it, the owner's rule says so and gives it back; what is left to judge is the mode as it counts then.</summary>
    private static PathFacts AsOwnerWillBe(WalkedPath path, KeyFileView file, LoginView login) =>
        login.Server.Sshd.StrictModes != false
        && SafePath.OwnerRefused(path.Facts, login.Account) == true
        && file.Walk.Strict.Any(strict => strict.Facts.Path == path.Facts.Path)
        && OwnTree.GiveToUser(path, login, file) is not null
            ? path.Facts with { Uid = login.Account.Uid }
            : path.Facts;

    private static IReadOnlyList<Change> Mend(PathFacts judged, WalkedPath path, KeyFileView file, LoginView login)
    {
        if (!path.Changeable)
            return [];
        // The owner gets all owner's bits back: that gives nothing to anybody else, and with x alone the home could be entered but not used.
        if (judged.Uid == login.Account.Uid)
            return [new SetMode(judged.Path, Clear: 0, Add: OwnerAll & ~(judged.Mode ?? 0))];
        // Root made the user's own directory (sudo mkdir): whoever closes it to all but its owner means the user, so the owner changes and it stays closed; o+x would open it to everybody.
        if (OwnTree.GiveToUser(path, login, file) is { } gift)
            return ((judged.Mode ?? 0) & OwnerSearch) != 0 ? [gift] : [gift, new SetMode(judged.Path, Clear: 0, Add: OwnerAll & ~(judged.Mode ?? 0))];
        return path.Role == PathRole.Path && OwnTree.MayLetThrough(path, login.Account) ? [new SetMode(judged.Path, Clear: 0, Add: Access.Missing(judged, login.Account, 1))] : [];
    }
}
