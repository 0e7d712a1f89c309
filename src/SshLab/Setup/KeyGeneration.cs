using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.Setup;

/// <summary>What <c>ssh-keygen</c> does for us. Its prompts are answered by <see cref="PassphraseAnswer"/>, never by an argument.</summary>
internal static class KeyGeneration
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task<KeyPair> CreateAsync(KeyPairRequest request, string path, string comment, int? bits, CancellationToken cancellationToken)
    {
        var directory = Path.GetDirectoryName(path)!;
        OwnerOnly.CreateDirectory(directory);
        // ssh-keygen follows a link that stands at its file: it works in a directory nobody else can enter, and the files are moved out.
        var workshop = Path.Combine(directory, ".sshlab-" + Guid.NewGuid().ToString("n"));
        try
        {
            OwnerOnly.CreateDirectory(workshop);
            var made = Path.Combine(workshop, "key");
            IReadOnlyList<string> arguments = ["-q", "-t", request.Name, .. bits is null ? [] : new[] { "-b", $"{bits}" }, "-C", comment, "-f", made];
            await RunAsync(request.Passphrase is null ? [.. arguments, "-N", ""] : arguments, request.Passphrase, cancellationToken).ConfigureAwait(false);
            var key = PublicKey.FromLine(await File.ReadAllTextAsync(made + ".pub", cancellationToken).ConfigureAwait(false));
            // In this order: a private key alone can be completed later, a public key alone cannot.
            File.Move(made, path, overwrite: false);
            File.Move(made + ".pub", path + ".pub", overwrite: false);
            return new KeyPair { IdentityFile = path, PublicKey = key, Comment = comment, Origin = KeyPairOrigin.Created, Encrypted = request.Passphrase is not null };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The key pair cannot be written to {path}: {e.Message} Give another file with -i, or make its directory writable for you.");
        }
        finally
        {
            if (Directory.Exists(workshop))
                Directory.Delete(workshop, recursive: true);
        }
    }

    /// <summary>Derives the public key from a private key without one.</summary>
    public static async Task<(PublicKey Key, string Comment)> DeriveAsync(IdentityFacts identity, KeyPassphrase? passphrase, CancellationToken cancellationToken)
    {
        if (identity.Encrypted == true && passphrase is null)
            throw new BadInputException($"{identity.Path} is protected by a passphrase and has no .pub beside it. Run `ssh-keygen -y -f {identity.Path} > {identity.Path}.pub` once, or give the passphrase.");
        var result = await RunAsync(identity.Encrypted == true ? ["-y", "-f", identity.Path] : ["-y", "-P", "", "-f", identity.Path], passphrase, cancellationToken).ConfigureAwait(false);
        return PublicKey.FromLine(result.OutputText) is { } key
            ? (key, CommentOf(result.OutputText))
            : throw new BadInputException($"ssh-keygen gave no public key for {identity.Path}. Give another file with -i.");
    }

    public static async Task<string> CommentAsync(string publicKeyFile, CancellationToken cancellationToken) =>
        CommentOf(await File.ReadAllTextAsync(publicKeyFile, cancellationToken).ConfigureAwait(false));

    public static async Task WritePublicAsync(string path, string line, CancellationToken cancellationToken)
    {
        try
        {
            var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            await using (file.ConfigureAwait(false))
                await file.WriteAsync((line + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The public key cannot be written to {path}: {e.Message} Make its directory writable for you, or give another file with -i.");
        }
    }

    /// <summary>The third word on of the first line; control characters have no place in a line of ours.</summary>
    private static string CommentOf(string text)
    {
        var words = text.TrimStart('\uFEFF').Split('\n', 2)[0].Trim().Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 3 ? "" : string.Concat(words[2].Where(c => !char.IsControl(c)).Take(1000));
    }

    private static async Task<ProcessResult> RunAsync(IReadOnlyList<string> arguments, KeyPassphrase? passphrase, CancellationToken cancellationToken)
    {
        using var answer = passphrase is null ? null : new PassphraseAnswer(passphrase);
        var command = new ProcessCommand("ssh-keygen", arguments) { Timeout = Limit };
        var result = await (answer is null ? command : command with { Environment = answer.Environment }).RunAsync(cancellationToken).ConfigureAwait(false);
        if (result.ExitCode != 0 && result.Error.Contains("passphrase", StringComparison.Ordinal) && passphrase is not null)
            throw new BadInputException("The passphrase is not that of the private key. Give the right one.");
        return result.OrThrow("Read what ssh-keygen said, correct it, and try again.");
    }
}
