using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Policy;

/// <summary>The rules that make the policy expect the right labels where it now expects wrong ones: as few as suffice, and none wider than the home or the directory of keys.</summary>
internal static class FileContextPlan
{
    // login.defs(5), UID_MIN: accounts below it are the system's, and their homes hold other things than a person's.
    private const int FirstPerson = 1000;
    private const string NoRule = "default_t";

    private static readonly HashSet<string> SharedDirectories = ["/etc/ssh", "/usr/lib", "/usr/local", "/usr/local/etc", "/usr/share", "/var/db", "/var/lib", "/var/tmp"];

    /// <summary>The context that a rule of ours would make the policy expect of a component; null when there is no such rule.</summary>
    public static string? ContextFor(PolicyStep step, LoginView login)
    {
        var facts = step.Path.Facts;
        var home = HomeOf(login);
        if (IsEquated(login))
        {
            if (PathResolution.IsWithin(facts.Path, home))
                return login.Server.Selinux!.UsualHomeContexts.GetValueOrDefault(UsualHome(login) + facts.Path[home.Length..]);
            if (PathResolution.IsWithin(home, facts.Path) && ContextType.Of(facts.ExpectedContext) == NoRule)
                return login.Server.Selinux!.UsualHomeContexts.GetValueOrDefault("/home");
        }
        // Only what is about keys gets the keys' type: the file, and the directory that is theirs alone.
        return step.Path.Role is PathRole.KeyFile or PathRole.SshDirectory || IsDirectoryOfKeys(facts.Path, login)
            ? login.Policy.ContextWith(PolicyRefusals.KeyType) : null;
    }

    public static IReadOnlyList<Change> For(IReadOnlyList<PolicyRefusal> refusals, LoginView login)
    {
        var home = HomeOf(login);
        var equated = IsEquated(login) && refusals.Any(refusal => PathResolution.IsWithin(refusal.Facts.Path, home) || PathResolution.IsWithin(home, refusal.Facts.Path));
        bool Covered(string path) => equated && (PathResolution.IsWithin(path, home) || PathResolution.IsWithin(home, path));
        var others = refusals.Where(refusal => !Covered(refusal.Facts.Path)).ToList();
        return [.. equated ? Equate(refusals, home, login) : [], .. others.SelectMany(refusal => Keys(refusal, login)).Distinct()];
    }

    private static IEnumerable<Change> Equate(IReadOnlyList<PolicyRefusal> refusals, string home, LoginView login)
    {
        var usual = login.Server.Selinux!.UsualHomeContexts;
        var above = refusals.Where(refusal => refusal.Facts.Path != home && PathResolution.IsWithin(home, refusal.Facts.Path)).ToList();
        yield return new EquateFileContext(home, UsualHome(login));
        foreach (var refusal in above)
        {
            yield return new AddFileContext(refusal.Facts.Path, ContextType.Of(usual.GetValueOrDefault("/home")) ?? "home_root_t");
            yield return new Relabel(refusal.Facts.Path);
        }
        var inside = login.Files.SelectMany(file => PolicyStep.To(file.Walk, login.Server)).Select(step => step.Path)
            .Where(path => path.Changeable && PathResolution.IsWithin(path.Facts.Path, home)).DistinctBy(path => path.Facts.Path);
        foreach (var path in inside)
        {
            if (ContextType.Of(usual.GetValueOrDefault(UsualHome(login) + path.Facts.Path[home.Length..])) is { } type && type != ContextType.Of(path.Facts.Context))
                yield return new Relabel(path.Facts.Path);
        }
    }

    private static IEnumerable<Change> Keys(PolicyRefusal refusal, LoginView login)
    {
        var file = refusal.File.Walk.RealPath;
        var directory = PathResolution.Parent(file);
        if (!IsDirectoryOfKeys(directory, login))
            return [new AddFileContext(file, PolicyRefusals.KeyType), new Relabel(file)];
        return [new AddFileContext(directory, PolicyRefusals.KeyType, WithContents: true), new Relabel(directory), new Relabel(file)];
    }

    /// <summary>Whether the home is to be labelled like one in <c>/home</c>: a person's, or one that sshd could not even enter otherwise.</summary>
    private static bool IsEquated(LoginView login) =>
        HomeOf(login) != "/"
        && login.Server.Selinux!.UsualHomeContexts.ContainsKey(UsualHome(login))
        && login.Server.Paths.TryGetValue(HomeOf(login), out var home)
        && (login.Account.Uid >= FirstPerson || login.Policy.Grants(login.Policy.Session, home.ExpectedContext, "dir", ["search"]) == false);

    private static bool IsDirectoryOfKeys(string path, LoginView login) =>
        login.Files.Any(file => PathResolution.Parent(file.Walk.RealPath) == path)
        && path != HomeOf(login) && path.LastIndexOf('/') > 0 && !SharedDirectories.Contains(path);

    private static string HomeOf(LoginView login) => login.Account.RealHome ?? login.Account.Home;

    private static string UsualHome(LoginView login) => $"/home/{login.Account.Name}";
}
