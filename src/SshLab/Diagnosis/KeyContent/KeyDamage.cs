using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>Looks for the client's keys, damaged, in the key files, and lets exactly one rule speak of what it finds.</summary>
internal static class KeyDamage
{
    private static readonly Lazy<IReadOnlyList<IKeyDamage>> Kinds = new(() => [.. RuleBook.Rules.OfType<IKeyDamage>().OrderBy(kind => kind.Rank)]);

    /// <summary>One damaged key: what it is, where, and whose.</summary>
    public sealed record Case(IKeyDamage Kind, KeyFileView File, PublicKey Key, Mending Mending);

    /// <summary>Finds the damage to mend; null when a file holds a key as sshd wants it, or none holds one in any form.</summary>
    public static Case? Find(LoginView login)
    {
        if (login.Facts.Client is not { } client || login.HasKey)
            return null;
        return login.Files
            .Where(file => file.Content is not null)
            .SelectMany(file => Kinds.Value, (file, kind) => (file, kind))
            .SelectMany(pair => client.Keys, (pair, key) => pair.kind.Recognise(pair.file.Content!, key) is { } mending ? new Case(pair.kind, pair.file, key, mending) : null)
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>Recognises damage below damage: what is wrong with content whose outer fault is mended.</summary>
    public static Mending? Below(AuthorizedKeys content, PublicKey key, int rank) =>
        Kinds.Value.Where(kind => kind.Rank > rank).Select(kind => kind.Recognise(content, key)).FirstOrDefault(mending => mending is not null);

    public static RuleResult Judge(IKeyDamage rule, FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { Keys.Count: > 0 })
            return RuleResult.Unknown("it is not known which key the client presents");
        if (login.Damage is { } found)
            return found.Kind.Id == rule.Id ? RuleResult.Found(FindingOf(rule, found)) : RuleResult.Healthy;
        return !login.HasKey && login.Files.FirstOrDefault(file => file.HoldsKey is null) is { } unread
            ? RuleResult.Unknown(unread.File.ContentTruncated ? $"only the first part of {unread.File.Path} was read" : $"needs root to read {unread.File.Path}")
            : RuleResult.Healthy;
    }

    private static Finding FindingOf(IKeyDamage rule, Case found)
    {
        var (file, mending) = (found.File, found.Mending);
        var path = VisibleText.Of(file.File.Path);
        var change = ChangeOf(file, mending);
        return new Finding
        {
            Id = rule.Id,
            Severity = Severity.Blocker,
            Cause = rule.Cause,
            Title = $"{path}, line {mending.Line}: {mending.What}",
            Paths = [file.Walk.RealPath],
            Evidence =
            [
                $"{path}, line {mending.Line}: {mending.What}",
                $"the client presents {found.Key.Type} {found.Key.Fingerprint}; sshd does not read that key from any line of the file (auth2-pubkeyfile.c, auth_check_authkey_line), and says nothing of it at its default log level",
            ],
            Changes = change is null ? [] : [change],
            NextStep = mending.NextStep ?? (change is null ? $"Put line {mending.Line} right by hand; nothing is changed here." : null),
        };
    }

    // A file that was read in part is not written, nor one that a link in the user's own tree merely leads to.
    private static ReplaceContent? ChangeOf(KeyFileView file, Mending mending) =>
        mending.After is { } after && !file.File.ContentTruncated && file.Walk.Strict.Any(path => path is { Role: PathRole.KeyFile, Changeable: true })
            ? new ReplaceContent(file.Walk.RealPath, file.Content!.Content, after, mending.Command(file.Walk.RealPath))
            : null;
}
