using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Certificates;

/// <summary>Something that keeps sshd from taking the names in the file of <c>AuthorizedPrincipalsFile</c>. A missing file is none: it lists nobody.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>match_principals_file</c>: opened with the user's own rights; <c>auth2-pubkeyfile.c</c>, <c>auth_openprincipals</c>: a regular file, and StrictModes as for keys.</remarks>
/// <param name="What">The fact that decides.</param>
/// <param name="Changes">What mends it; empty when a person has to.</param>
internal sealed record PrincipalsFileTrouble(string What, IReadOnlyList<Change> Changes)
{
    private const int Sticky = 0b1_000_000_000;

    public static IReadOnlyList<PrincipalsFileTrouble> Of(TrustFile file, LoginView login)
    {
        var walk = KeyFileWalk.To(new KeyFileFacts { Configured = file.Keyword, Path = file.Path, RealPath = file.RealPath }, login.Account, login.Server);
        if (walk.End is PathKind.Directory or PathKind.Other)
            return [new($"{Parsing.VisibleText.Of(file.Path)} is not a regular file", [])];
        List<PrincipalsFileTrouble> troubles = walk.End == PathKind.File && login.Server.Sshd.StrictModes != false ? [.. walk.Strict.SelectMany(path => Refused(path, login))] : [];
        if (file.Content is not null)
            return troubles;
        return [.. troubles, .. Closed(walk, login)];
    }

    private static IEnumerable<PrincipalsFileTrouble> Refused(WalkedPath path, LoginView login)
    {
        var facts = path.Facts;
        List<Change> changes = [];
        if (SafePath.OwnerRefused(facts, login.Account) == true)
            changes.Add(new SetOwner(facts.Path, 0, "root"));
        if (SafePath.RefusedWriteBits(facts, login.Account, login.Server) is > 0 and var bits)
            changes.Add(new SetMode(facts.Path, Clear: bits));
        if (changes.Count > 0)
            yield return new($"{PathText.Of(facts)}; sshd's StrictModes wants it to be root's or {login.Account.Name}'s, and no one else to write to it (misc.c, safe_path)", IsShared(path) ? [] : changes);
    }

    /// <summary>/tmp and its like are writable by everybody on purpose, and a link out of the user's tree can lead anywhere.</summary>
    private static bool IsShared(WalkedPath path) => !path.Changeable || (path.Role != PathRole.KeyFile && (path.Facts.Mode & Sticky) != 0);

    private static IEnumerable<PrincipalsFileTrouble> Closed(KeyFileWalk walk, LoginView login)
    {
        foreach (var directory in walk.Crossed.Where(directory => Access.MaySearch(directory.Facts, login.Account) == false))
            yield return new($"{login.Account.Name}, with whose rights sshd opens it, cannot pass: {PathText.Of(directory.Facts)}", Open(directory, 1, login));
        foreach (var file in walk.Strict.Where(path => path.Role == PathRole.KeyFile && Access.MayRead(path.Facts, login.Account) == false))
            yield return new($"{login.Account.Name}, with whose rights sshd opens it, cannot read it: {PathText.Of(file.Facts)}", Open(file, 4, login));
    }

    private static IReadOnlyList<Change> Open(WalkedPath path, int need, LoginView login) =>
        path.Changeable ? [new SetMode(path.Facts.Path, Clear: 0, Add: Access.Missing(path.Facts, login.Account, need))] : [];
}
