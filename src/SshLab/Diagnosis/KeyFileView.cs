using SshLab.Diagnosis.KeyPolicy;
using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>One key file with everything that decides whether it lets the login in: the way to it, and its content.</summary>
internal sealed record KeyFileView
{
    public required KeyFileFacts File { get; init; }

    public required KeyFileWalk Walk { get; init; }

    /// <summary>The content as sshd reads it; null when it was not read.</summary>
    public required AuthorizedKeys? Content { get; init; }

    /// <summary>Whether one of the client's keys stands in it so that sshd reads it, whatever its options then say; null when that is not known.</summary>
    public required bool? HoldsKey { get; init; }

    /// <summary>The lines with the client's keys, and what their options say of this login; in the file's order.</summary>
    public required IReadOnlyList<KeyLine> KeyLines { get; init; }

    /// <summary>Whether StrictModes and SELinux refuse nothing on the way, and the user can open the file; null when that is not known.</summary>
    public required bool? IsUsable { get; init; }

    /// <summary>Whether sshd lets the login in by this file.</summary>
    public bool? LetsIn => (HoldsKey, IsUsable) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => KeyLines.Any(line => line.Admits == true) ? true : KeyLines.Any(line => line.Admits is null) ? null : false,
        _ => null,
    };

    /// <summary>Whether its lines with the key all keep this login out by their options.</summary>
    public bool IsRefusedByOptions => HoldsKey == true && KeyLines.All(line => line.Admits == false);

    /// <summary>Whether the trial as the user failed, and only this component's access control list can be why: all modes on the way would let the user through.</summary>
    public bool IsShutOutByAcl(WalkedPath path, AccountFacts account) =>
        File.ReadableByUser == false && path.Facts.HasAcl == true && Doubts(account).All(doubt => doubt.Path == path.Facts.Path);

    /// <summary>Whether the trial as the user failed although all modes on the way would let the user through.</summary>
    public bool IsShutOutUnseen(AccountFacts account) => File.ReadableByUser == false && !Doubts(account).Any();

    private IEnumerable<PathFacts> Doubts(AccountFacts account) =>
        Walk.Crossed.Where(path => Access.MaySearch(path.Facts, account) != true)
            .Concat(Walk.Strict.Where(path => path.Role == PathRole.KeyFile && Access.MayRead(path.Facts, account) != true))
            .Select(path => path.Facts);

    public static KeyFileView Of(KeyFileFacts file, AccountFacts account, FactSet facts)
    {
        var server = facts.Server!;
        var walk = KeyFileWalk.To(file, account, server);
        var content = file.Content is { } bytes ? AuthorizedKeys.Read(bytes, server.Sshd.Version) : null;
        return new KeyFileView
        {
            File = file,
            Walk = walk,
            Content = content,
            HoldsKey = Holds(walk, content, file, facts.Client?.Keys ?? []),
            KeyLines = [.. (content?.Lines ?? []).SelectMany(line => (facts.Client?.Keys ?? []).Where(line.Holds).Take(1), (line, key) => KeyLine.Of(file, line, key, server))],
            IsUsable = Usable(walk, file, account, server),
        };
    }

    private static bool? Holds(KeyFileWalk walk, AuthorizedKeys? content, KeyFileFacts file, IReadOnlyList<PublicKey> keys) =>
        walk.End is PathKind.Missing or PathKind.Directory or PathKind.Other ? false
        : content is null || keys.Count == 0 ? null
        : keys.Any(key => content.Lines.Any(line => line.Holds(key))) ? true
        : file.ContentTruncated ? null
        : false;

    private static bool? Usable(KeyFileWalk walk, KeyFileFacts file, AccountFacts account, ServerFacts server)
    {
        List<bool?> good = [walk.End switch { PathKind.File => true, PathKind.Unknown => null, _ => false }, PolicyRefusals.Pass(walk, server)];
        if (server.Sshd.StrictModes != false)
        {
            good.AddRange(walk.Strict.Select(path => Not(SafePath.OwnerRefused(path.Facts, account))));
            good.AddRange(walk.Strict.Select(path => SafePath.RefusedWriteBits(path.Facts, account, server) is { } bits ? bits == 0 : (bool?)null));
        }
        if (file.ReadableByUser is { } readable)
            good.Add(readable);
        else
            good.AddRange(walk.Crossed.Select(path => Access.MaySearch(path.Facts, account))
                .Append(walk.Strict.FirstOrDefault(path => path.Role == PathRole.KeyFile) is { } end ? Access.MayRead(end.Facts, account) : null));
        return good.Contains(false) ? false : good.Contains(null) ? null : true;
    }

    private static bool? Not(bool? value) => value is { } known ? !known : null;
}
