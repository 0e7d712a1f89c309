using System.Text;
using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.Facts.Probes;

/// <summary>Looks at one identity file of this machine. Private key material passes from <c>cat</c> to <c>ssh-keygen</c> only; none is kept here.</summary>
internal static class IdentityProbe
{
    private const int HeadLength = 48;
    private const int CipherLength = 80;
    private const int PublicKeyLength = 16 * 1024;

    /// <summary>The file goes in by a pipe: ssh-keygen refuses a file that is too open, but its mode is a fact of its own.</summary>
    private const string PublicHalf = """command -v ssh-keygen >/dev/null || exit 127; cat -- "$1" | ssh-keygen -y -P '' -f /dev/stdin""";

    private const int NoSuchProgram = 127;

    public static async Task<IdentityFacts> ReadAsync(string path, bool named, CancellationToken cancellationToken)
    {
        var facts = new IdentityFacts { Path = path, Named = named, Exists = Stands(path) };
        if (!facts.Exists)
            return await WithBesideAsync(facts with { ClosedDirectory = ClosedDirectory.Above(path) }, cancellationToken).ConfigureAwait(false);
        if (LeadsToItself(path))
            return facts with { Kind = IdentityKind.NotAFile, Problem = "it is a symbolic link that leads to itself" };
        facts = await WithBesideAsync(facts with { Mode = (int)File.GetUnixFileMode(path) }, cancellationToken).ConfigureAwait(false);
        // `test -O` asks for the effective user id, as ssh does. A FIFO would keep us waiting, so only a regular file is opened.
        var look = await new ProcessCommand("sh", "-c", """[ -f "$1" ] || exit 3; [ -O "$1" ]""", "sh", path).RunAsync(cancellationToken).ConfigureAwait(false);
        if (look.ExitCode == 3)
            return facts with { Kind = IdentityKind.NotAFile, Problem = Directory.Exists(path) ? "it is a directory" : "it is not a regular file" };
        facts = facts with { OwnedByCaller = look.ExitCode == 0 };
        try
        {
            return await ReadContentAsync(facts, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return facts with { Problem = e.Message };
        }
    }

    private static async Task<IdentityFacts> ReadContentAsync(IdentityFacts facts, CancellationToken cancellationToken)
    {
        // No more of a private key than its first line's words is read here.
        var head = await StartAsync(facts.Path, HeadLength, cancellationToken).ConfigureAwait(false);
        var kind = IdentityForm.Of(head);
        if (kind is IdentityKind.PublicKey or IdentityKind.Unreadable && PublicKey.FromLine(IdentityForm.FirstLine(await StartAsync(facts.Path, PublicKeyLength, cancellationToken).ConfigureAwait(false))) is { } publicKey)
            return facts with { Kind = IdentityKind.PublicKey, PublicKey = publicKey };
        facts = facts with { IsDsaByName = head.Contains("BEGIN DSA ", StringComparison.Ordinal) };
        if (kind == IdentityKind.Unreadable)
            return await TidyIdentityProbe.LookAsync(facts with { Kind = kind }, cancellationToken).ConfigureAwait(false);
        if (kind == IdentityKind.Putty)
            return facts with { Kind = kind, PublicKey = PuttyKey.PublicHalf(await StartAsync(facts.Path, PublicKeyLength, cancellationToken).ConfigureAwait(false)) };
        if (kind != IdentityKind.PrivateKey)
            return facts with { Kind = kind };
        // ssh-keygen reads a protected key twice, and a pipe only once: so it is not asked whether there is a passphrase.
        if (IdentityForm.NamesItsCipher(head) && IdentityForm.IsEncrypted(await StartAsync(facts.Path, CipherLength, cancellationToken).ConfigureAwait(false)))
            return facts with { Kind = kind, Encrypted = true };
        var result = await new ProcessCommand("sh", "-c", PublicHalf, "sh", facts.Path) { Timeout = TimeSpan.FromSeconds(20) }.RunAsync(cancellationToken).ConfigureAwait(false);
        if (result.ExitCode == NoSuchProgram)
            throw new ToolFailedException("`ssh-keygen` cannot be started: it is not on the PATH, and without it no private key can be looked into. Install it (it comes with ssh, openssh-client), or put it on the PATH, and try again.", result);
        if (result.ExitCode == 0 && PublicKey.FromLine(result.OutputText) is { } key)
            return facts with { Kind = kind, PublicKey = key, Encrypted = false };
        return await TidyIdentityProbe.LookAsync(facts with { Kind = IdentityKind.Unreadable, Problem = IdentityForm.Problem(result.Error, facts.Path) }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A link to nothing counts as a file to .NET.</summary>
    private static bool Stands(string path) => Directory.Exists(path) || File.Exists(path) && (LeadsToItself(path) || (File.ResolveLinkTarget(path, returnFinalTarget: true)?.Exists ?? true));

    /// <summary>Resolving such a link fails, and only that: everything else that is wrong with it is found later.</summary>
    private static bool LeadsToItself(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null && File.ResolveLinkTarget(path, returnFinalTarget: true) is null;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task<string> StartAsync(string path, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            var read = await file.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return Encoding.UTF8.GetString(bytes, 0, read);
        }
    }

    private static async Task<IdentityFacts> WithBesideAsync(IdentityFacts facts, CancellationToken cancellationToken)
    {
        var beside = await PublicFileAsync(facts.Path + ".pub", cancellationToken).ConfigureAwait(false);
        return beside is not { } text ? facts : facts with { PublicFile = text, PublicKeyBeside = PublicKey.FromLine(IdentityForm.FirstLine(Encoding.UTF8.GetString(text.Span))) };
    }

    /// <summary>Reads a file that should be a public key; null when there is none, or it is no regular file, or too long.</summary>
    public static async Task<ReadOnlyMemory<byte>?> PublicFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > 0 and <= PublicKeyLength } ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
