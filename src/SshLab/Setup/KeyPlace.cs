using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Setup;

/// <summary>The file that gets the key, or has it.</summary>
/// <param name="Path">The file, symbolic links resolved.</param>
/// <param name="Content">What it holds; null when it does not exist yet.</param>
/// <param name="HasKey">Whether sshd lets the key in by a line of it.</param>
internal sealed record KeyPlace(string Path, ReadOnlyMemory<byte>? Content, bool HasKey)
{
    /// <summary>Chooses among the files that sshd reads: one that has the key already, else the first that is the user's own.</summary>
    /// <exception cref="RefusedToChangeException">There is none that may be written.</exception>
    public static KeyPlace Choose(ServerFacts facts, AccountFacts account, string home, PublicKey? key)
    {
        if (facts.KeyFiles is not { } files)
            throw new RefusedToChangeException("Where this server reads keys could not be found out. Come in as root (--via ssh:root@HOST), so that `sshd -T` can be asked, and try again.");
        if (files.Count == 0)
            throw NoKeyFile(facts, account);
        var having = files.FirstOrDefault(file => key is not null && file.RealPath is not null && file.Content is { } content
            && AuthorizedKeys.Read(content, facts.Sshd.Version).Admitting(key) is not null);
        if (having is not null)
            return new KeyPlace(having.RealPath!, having.Content, HasKey: true);
        var own = files.FirstOrDefault(file => ServerPath.IsWithin(Resolved(file, account, home), home))
            ?? throw Outside(files[0], files[0].Path, home);
        return Writable(facts, own, Resolved(own, account, home), home);
    }

    private static KeyPlace Writable(ServerFacts facts, KeyFileFacts file, string path, string home)
    {
        var link = ServerPath.Above(path).Prepend(path).TakeWhile(above => above != home).FirstOrDefault(above => Kind(facts, above) == PathKind.Link);
        if (link is not null)
            throw Outside(file, link, home);
        switch (Kind(facts, path))
        {
            case PathKind.Missing:
                return new KeyPlace(path, null, HasKey: false);
            case PathKind.File when file is { Content: { } content, ContentTruncated: false }:
                return new KeyPlace(path, content, HasKey: false);
            case PathKind.File when file.ContentTruncated:
                throw new RefusedToChangeException($"{path} is longer than 256 KiB, so it was not read to its end. Look at it, and add the key by hand.");
            case PathKind.File or PathKind.Unknown or null:
                throw new RefusedToChangeException($"{path} could not be read over this way in, so the key cannot be added without harm to what is there. Run `chmod u+rwx {ServerPath.Parent(path)}; chmod u+rw {path}` there, or come in as root (--via ssh:root@HOST).");
            default:
                throw new RefusedToChangeException($"{path} is not a regular file, and sshd reads keys from no other. Look at what it is, move it away, and try again.");
        }
    }

    private static PathKind? Kind(ServerFacts facts, string path) => facts.Paths.GetValueOrDefault(path)?.Kind;

    /// <summary>A file that does not exist yet has no resolved path; a home that is a link is resolved all the same.</summary>
    private static string Resolved(KeyFileFacts file, AccountFacts account, string home) =>
        file.RealPath
        ?? (ServerPath.IsWithin(file.Path, account.Home) ? home + file.Path[account.Home.TrimEnd('/').Length..] : file.Path);

    private static RefusedToChangeException NoKeyFile(ServerFacts facts, AccountFacts account) =>
        facts.Sshd.Configuration?.GetValueOrDefault("authorizedkeyscommand")?[0] is { } command && command != "none"
            ? new($"This server reads no key files for {account.Name} (AuthorizedKeysFile none): it asks the program {command}. Give the public key to whoever runs what that program asks.")
            : new($"This server reads no key files for {account.Name} (AuthorizedKeysFile none in its sshd_config). Whoever runs the server must allow one first.");

    private static RefusedToChangeException Outside(KeyFileFacts file, string path, string home) =>
        new($"This server reads the keys from {file.Path}{(path == file.Path ? "" : $" (through {path})")}, and that is not inside the home directory {home}: it is the administrator's. Ask for the key to be added there, or add it by hand.");
}
