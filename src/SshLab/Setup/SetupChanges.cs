using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Setup;

/// <summary>The changes from home down to the key file, in order: owner, mode, label, then what is missing, then the line. Pure.</summary>
internal sealed class SetupChanges(ServerFacts facts, AccountFacts account, string home)
{
    private const int OthersWrite = 0b010_010;

    public IReadOnlyList<Change> For(KeyPlace place, string line)
    {
        // A key that is let in from outside the home is the administrator's work, and right as it is.
        if (!ServerPath.IsWithin(place.Path, home))
            return [];
        var directories = ServerPath.Above(place.Path).TakeWhile(path => path != home).Reverse().ToList();
        List<Change> changes = [];
        foreach (var path in directories.Prepend(home).Append(place.Path))
            changes.AddRange(OfStanding(path));
        foreach (var missing in directories.Where(path => facts.Paths.GetValueOrDefault(path)?.Kind is PathKind.Missing))
            changes.Add(new CreateDirectory(missing, 0b111_000_000, account.Uid, account.Gid));
        if (!place.HasKey)
            changes.Add(Line(place, line));
        return changes;
    }

    private Change Line(KeyPlace place, string line)
    {
        var command = $"printf '%s\\n' {ShellQuoting.Quote(line)} >> {ShellQuoting.QuoteIfNeeded(place.Path)}";
        var after = KeyFileEdit.Append(place.Content is { } content ? content.Span : default, line);
        return place.Content is { } before
            ? new ReplaceContent(place.Path, before, after, before.Length > 0 && before.Span[^1] != (byte)'\n' ? $"echo >> {ShellQuoting.QuoteIfNeeded(place.Path)}; {command}" : command)
            : new CreateFile(place.Path, after, 0b110_000_000, account.Uid, account.Gid, command);
    }

    /// <summary>Group and other write always goes; the rest only where sshd would refuse it.</summary>
    private IEnumerable<Change> OfStanding(string path)
    {
        if (facts.Paths.GetValueOrDefault(path) is not { Kind: PathKind.File or PathKind.Directory, Mode: { } mode, Uid: { } uid } seen)
            yield break;
        // What root owns is fine with sshd as long as the account can reach it.
        var reach = seen.Kind == PathKind.Directory ? 0b001 : 0b100;
        var foreign = uid != account.Uid && (uid != 0 || (mode & reach) == 0);
        if (foreign)
            yield return new SetOwner(path, account.Uid, account.Name);
        var needed = foreign || uid == account.Uid ? reach << 6 : 0;
        var clear = mode & OthersWrite;
        var add = needed & ~mode;
        if (clear != 0 || add != 0)
            yield return new SetMode(path, clear, add);
        if (IsLabelRefused(seen))
            yield return new Relabel(path);
    }

    /// <summary>A label that the policy does not expect stays where sshd may use it; and one that the policy expects and refuses would make nothing better.</summary>
    private bool IsLabelRefused(PathFacts seen)
    {
        if (ContextType.Of(seen.Context) is not { } type || ContextType.Of(seen.ExpectedContext) is not { } expected || type == expected)
            return false;
        var policy = new LoadedPolicy(facts);
        var (kind, needs) = seen.Kind == PathKind.Directory ? ("dir", ["getattr", "search"]) : ("file", new[] { "getattr", "open", "read" });
        return policy.Grants(policy.Session, seen.Context, kind, needs) != true && policy.Grants(policy.Session, seen.ExpectedContext, kind, needs) != false;
    }
}
