using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.Setup;

/// <summary>A key pair on this machine, by <c>ssh-keygen</c>: an existing one is used and never overwritten.</summary>
public sealed record KeyPair
{
    /// <summary>The private key's file.</summary>
    public required string IdentityFile { get; init; }

    /// <summary>The public key; null only where a dry run would make it.</summary>
    public PublicKey? PublicKey { get; init; }

    /// <summary>The comment of the public key; may be empty.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Where it came from.</summary>
    public required KeyPairOrigin Origin { get; init; }

    /// <summary>Whether a passphrase protects the private key; null when that is not known.</summary>
    public bool? Encrypted { get; init; }

    /// <summary>The line that <c>authorized_keys</c> gets, without line end.</summary>
    public string Line => $"{PublicKey?.ToString() ?? "(the new public key)"} {Comment}".TrimEnd();

    /// <summary>Uses the key pair that is there, deriving a missing public key, or makes one.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">What stands there is no private key that ssh could use, or the request makes no sense.</exception>
    /// <exception cref="ToolFailedException"><c>ssh-keygen</c> is missing or failed.</exception>
    public static Task<KeyPair> EnsureAsync(KeyPairRequest request, CancellationToken cancellationToken = default) =>
        GetAsync(request, mayWrite: true, cancellationToken);

    /// <summary>The same without writing anything: what is missing is only planned.</summary>
    /// <inheritdoc cref="EnsureAsync"/>
    public static Task<KeyPair> PlanAsync(KeyPairRequest request, CancellationToken cancellationToken = default) =>
        GetAsync(request, mayWrite: false, cancellationToken);

    private static async Task<KeyPair> GetAsync(KeyPairRequest request, bool mayWrite, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = request.FullPath(await ClientProbe.HomeAsync(cancellationToken).ConfigureAwait(false));
        var comment = request.CheckedComment();
        var bits = request.CheckedBits();
        var identity = await IdentityProbe.ReadAsync(path, named: true, cancellationToken).ConfigureAwait(false);
        if (identity.Exists)
            return await UseAsync(identity, request, mayWrite, cancellationToken).ConfigureAwait(false);
        IdentityTrouble.ThrowIfOccupied(path);
        if (!mayWrite)
            return new KeyPair { IdentityFile = path, Comment = comment, Origin = KeyPairOrigin.WouldBeCreated, Encrypted = request.Passphrase is not null };
        return await KeyGeneration.CreateAsync(request, path, comment, bits, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<KeyPair> UseAsync(IdentityFacts identity, KeyPairRequest request, bool mayWrite, CancellationToken cancellationToken)
    {
        IdentityTrouble.ThrowIfUnusable(identity);
        var pair = new KeyPair { IdentityFile = identity.Path, Origin = KeyPairOrigin.Existing, Encrypted = identity.Encrypted };
        if (identity.PublicKeyBeside is { } beside)
            return pair with { PublicKey = beside, Comment = await KeyGeneration.CommentAsync(identity.Path + ".pub", cancellationToken).ConfigureAwait(false) };
        IdentityTrouble.ThrowIfBesideIsNoKey(identity.Path);
        var (key, comment) = await KeyGeneration.DeriveAsync(identity, request.Passphrase, cancellationToken).ConfigureAwait(false);
        pair = pair with { PublicKey = key, Comment = comment.Length > 0 ? comment : request.CheckedComment(), Origin = KeyPairOrigin.PublicKeyDerived };
        if (mayWrite)
            await KeyGeneration.WritePublicAsync(identity.Path + ".pub", pair.Line, cancellationToken).ConfigureAwait(false);
        return pair;
    }
}
