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
    private const string PublicHalf = """cat -- "$1" | ssh-keygen -y -P '' -f /dev/stdin""";

    public static async Task<IdentityFacts> ReadAsync(string path, bool named, CancellationToken cancellationToken)
    {
        var facts = new IdentityFacts { Path = path, Named = named, Exists = Stands(path) };
        if (!facts.Exists)
            return facts with { PublicKeyBeside = await BesideAsync(path, cancellationToken).ConfigureAwait(false) };
        facts = facts with
        {
            Mode = (int)File.GetUnixFileMode(path),
            PublicKeyBeside = await BesideAsync(path, cancellationToken).ConfigureAwait(false),
        };
        // `test -O` asks for the effective user id, as ssh does. A FIFO would keep us waiting, so only a regular file is opened.
        var look = await new ProcessCommand("sh", "-c", """[ -f "$1" ] || exit 3; [ -O "$1" ]""", "sh", path).RunAsync(cancellationToken).ConfigureAwait(false);
        if (look.ExitCode == 3)
            return facts with { Kind = IdentityKind.NotAFile, Problem = "It is not a regular file." };
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
        if (kind != IdentityKind.PrivateKey)
            return facts with { Kind = kind };
        // ssh-keygen reads a protected key twice, and a pipe only once: so it is not asked whether there is a passphrase.
        if (IdentityForm.NamesItsCipher(head) && IdentityForm.IsEncrypted(await StartAsync(facts.Path, CipherLength, cancellationToken).ConfigureAwait(false)))
            return facts with { Kind = kind, Encrypted = true };
        var result = await new ProcessCommand("sh", "-c", PublicHalf, "sh", facts.Path) { Timeout = TimeSpan.FromSeconds(20) }.RunAsync(cancellationToken).ConfigureAwait(false);
        if (result.ExitCode == 0 && PublicKey.FromLine(result.OutputText) is { } key)
            return facts with { Kind = kind, PublicKey = key, Encrypted = false };
        return facts with { Kind = IdentityKind.Unreadable, Problem = IdentityForm.Problem(result.Error) };
    }

    /// <summary>A link to nothing counts as a file to .NET.</summary>
    private static bool Stands(string path) => File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true)?.Exists ?? true);

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

    private static async Task<PublicKey?> BesideAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(path + ".pub") ? PublicKey.FromLine(IdentityForm.FirstLine(await StartAsync(path + ".pub", PublicKeyLength, cancellationToken).ConfigureAwait(false))) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
