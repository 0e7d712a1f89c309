using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>One identity file of the client, as it is on disk. Holds nothing secret.</summary>
public sealed record IdentityFacts
{
    /// <summary>The path, with <c>~</c> and tokens expanded.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it was named for this login (<c>-i</c>), not found in the configuration or by default.</summary>
    public bool Named { get; init; }

    /// <summary>Whether it exists.</summary>
    public required bool Exists { get; init; }

    /// <summary>What its content is.</summary>
    public IdentityKind Kind { get; init; }

    /// <summary>Its permission bits (0 to 07777); null when it cannot be looked at.</summary>
    public int? Mode { get; init; }

    /// <summary>Whether it belongs to the user who runs ssh; null when that is not known.</summary>
    public bool? OwnedByCaller { get; init; }

    /// <summary>Whether a passphrase protects it; null when that is not known.</summary>
    public bool? Encrypted { get; init; }

    /// <summary>The public key that the private key file itself holds; null when it cannot be read without the passphrase.</summary>
    public PublicKey? PublicKey { get; init; }

    /// <summary>The key in the <c>.pub</c> beside it; null when there is none.</summary>
    public PublicKey? PublicKeyBeside { get; init; }

    /// <summary>What <c>ssh-keygen</c> said when it could not read it.</summary>
    public string? Problem { get; init; }
}
