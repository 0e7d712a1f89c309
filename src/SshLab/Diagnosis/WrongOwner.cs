using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis;

/// <summary>The question behind every <c>*-wrong-owner</c> rule: does StrictModes refuse this component for whom it belongs to?</summary>
internal static class WrongOwner
{
    public static RuleResult Judge(IRule rule, FactSet facts, PathRole role) =>
        facts.Server?.Sshd.StrictModes == false
            ? RuleResult.Healthy
            : WalkFaults.Judge(rule, facts, role, walk => walk.Strict, Ask, "belongs to another account");

    private static (WalkFault?, string?) Ask(WalkedPath path, KeyFileView file, LoginView login)
    {
        if (SafePath.OwnerRefused(path.Facts, login.Account) is not { } refused)
            return (null, $"needs root to see who owns {path.Facts.Path}");
        if (!refused)
            return (null, null);
        var gift = OwnTree.GiveToUser(path, login, file) ?? OwnTree.GiveBackToRoot(path);
        string[] evidence =
        [
            PathText.Of(path.Facts),
            $"sshd's StrictModes accepts a {RoleText.Of(path.Role)} of root's or of {login.Account.Name}'s only (misc.c, safe_path): another owner could change the keys at any time",
        ];
        return (new WalkFault(path, login.SeverityFor(file), evidence, gift is null ? [] : [gift], gift is null ? Next(path) : null), null);
    }

    private static string Next(WalkedPath path) =>
        $"Find out whose {Parsing.VisibleText.Of(path.Facts.Path)} is meant to be before you give it away (chown), or move the key file into the home directory; nothing is changed there.";
}
