using System.Text;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Certificates;

/// <summary>Something that keeps sshd from taking the names in the file of <c>AuthorizedPrincipalsFile</c>. A missing file is none: it lists nobody.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>match_principals_file</c>: opened with the user's own rights; <c>auth2-pubkeyfile.c</c>, <c>auth_openprincipals</c>: a regular file, and StrictModes as for keys.</remarks>
/// <param name="What">The fact that decides.</param>
/// <param name="Changes">What mends it; empty when a person has to.</param>
internal sealed record PrincipalsFileTrouble(string What, IReadOnlyList<Change> Changes)
{
    private const int Sticky = 0b1_000_000_000;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static IReadOnlyList<PrincipalsFileTrouble> Of(TrustFile file, KeyFileWalk walk, LoginView login)
    {
        if (walk.End is PathKind.Directory or PathKind.Other)
            return [new($"{VisibleText.Of(file.Path)} is not a regular file", [])];
        List<PrincipalsFileTrouble> troubles = walk.End == PathKind.File && login.Server.Sshd.StrictModes != false ? [.. walk.Strict.SelectMany(path => Refused(path, login))] : [];
        if (file.Content is not null)
            return troubles;
        return [.. troubles, .. Closed(walk, login)];
    }

    /// <summary>Returns what of the file's text keeps the certificate's name from being found: sshd compares names byte by byte, line ends of Windows and a byte order mark included.</summary>
    public static PrincipalsFileTrouble? OfText(TrustFile file, SshCertificate certificate, KeyFileWalk walk, Version? server)
    {
        var content = file.Content!.Value;
        var mended = InOrder(content);
        if (PrincipalsLine.Admitting(PrincipalsLine.Read(mended, server), certificate) is not { } line)
            return null;
        var marked = content.Span.StartsWith(ByteOrderMark);
        var what = marked && line.Number == 1 ? "begins with a byte order mark, which makes another name of its first" : "has line ends as on Windows, and the carriage return belongs to the name";
        var changeable = !file.ContentTruncated && walk.Strict.Any(path => path is { Role: PathRole.KeyFile, Changeable: true });
        return new($"{VisibleText.Of(file.Path)} {what} (line {line.Number})", changeable
            ? [new ReplaceContent(walk.RealPath, content, mended, $"sed -i {(marked ? "-e \"1s/^$(printf '\\357\\273\\277')//\" -e " : "")}'s/\\r$//' {ShellQuoting.QuoteIfNeeded(walk.RealPath)}")] : []);
    }

    /// <summary>Returns the text without byte order mark and carriage returns before line feeds.</summary>
    public static byte[] InOrder(ReadOnlyMemory<byte> content)
    {
        var text = Encoding.Latin1.GetString(content.Span.StartsWith(ByteOrderMark) ? content.Span[ByteOrderMark.Length..] : content.Span).Replace("\r\n", "\n", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.EndsWith('\r') ? text[..^1] : text);
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
