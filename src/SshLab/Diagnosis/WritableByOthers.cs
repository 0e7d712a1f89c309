using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis;

/// <summary>The question behind every <c>*-writable-by-others</c> rule: does StrictModes refuse this component for its write bits?</summary>
internal static class WritableByOthers
{
    private const int Sticky = 0b1_000_000_000;

    public static RuleResult Judge(IRule rule, FactSet facts, PathRole role) =>
        facts.Server?.Sshd.StrictModes == false
            ? RuleResult.Healthy // Nothing is refused then; strict-modes-off speaks of the risk.
            : WalkFaults.Judge(rule, facts, role, walk => walk.Strict, Ask, "is writable by others");

    private static (WalkFault?, string?) Ask(WalkedPath path, KeyFileView file, LoginView login)
    {
        // Whoever owns it will be mended by the owner's rule; the bits are judged as they count then.
        var judged = SafePath.OwnerRefused(path.Facts, login.Account) == true
            ? path.Facts with { Uid = login.Account.Uid, Owner = login.Account.Name }
            : path.Facts;
        if (SafePath.RefusedWriteBits(judged, login.Account, login.Server) is not { } bits)
            return (null, $"{WhatIsMissing(path.Facts)} of {path.Facts.Path}");
        if (bits == 0)
            return (null, null);
        var (changes, next) = Mend(path, bits);
        return (new WalkFault(path, login.SeverityFor(file), [PathText.Of(path.Facts), Why(path, bits, login)], changes, next), null);
    }

    private static (IReadOnlyList<Change>, string?) Mend(WalkedPath path, int bits)
    {
        if (path.Changeable && !(path.Role == PathRole.Path && (path.Facts.Mode & Sticky) != 0))
            return ([new SetMode(path.Facts.Path, Clear: bits)], null);
        // /tmp and its like are writable by everybody on purpose, and a link out of the user's tree can lead anywhere.
        return ([], $"Move the key file into the home directory, or decide whether {Parsing.VisibleText.Of(path.Facts.Path)} must be writable; nothing is changed there.");
    }

    private static string Why(WalkedPath path, int bits, LoginView login)
    {
        var who = bits switch { 0b010_000 => "its group", 0b000_010 => "everybody", _ => "its group and everybody" };
        var refused = $"sshd's StrictModes refuses a {RoleText.Of(path.Role)} that {who} may write to (misc.c, safe_path)";
        if ((bits & 0b010_000) != 0 && path.Facts.HasAcl == true)
            refused += "; it has an access control list (getfacl), and what counts as the group's bits is the list's mask, whomever the list names";
        return (bits & 0b010_000) != 0 && login.Server.Sshd.Flavour == ServerFlavour.Debian
            ? $"{refused}; Debian's sshd accepts group write only where the group is the user's alone, and {GroupWords(path.Facts, login)}"
            : login.Server.Sshd.StrictModes is null ? $"{refused}; whether it is switched off could not be read, it is on by default" : refused;
    }

    private static string GroupWords(PathFacts path, LoginView login)
    {
        if (path.Gid is not { } gid || !login.Server.Groups.TryGetValue(gid, out var group))
            return $"no group has the id {path.Gid}";
        List<string> members = [.. group.PrimaryOf.Select(member => member.Name).Concat(group.Members).Distinct()];
        return members.Count == 0 ? $"the group {group.Name} has no member"
            : $"the group {group.Name} has the members {string.Join(", ", members.Take(5))}{(members.Count > 5 ? ", …" : "")}";
    }

    private static string WhatIsMissing(PathFacts path) => path.Mode is null ? "needs root to read the mode" : "needs the members of the group";
}
