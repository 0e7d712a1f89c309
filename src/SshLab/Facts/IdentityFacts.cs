using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>One identity file of the client, as it is on disk. Holds nothing secret.</summary>
public sealed record IdentityFacts
{
    /// <summary>The path, with <c>~</c> and tokens expanded.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it was named for this login (<c>-i</c>), not found in the configuration or by default.</summary>
    public bool Named { get; init; }

    /// <summary>Whether it exists; false too where <see cref="ClosedDirectory"/> hides it.</summary>
    public required bool Exists { get; init; }

    /// <summary>The directory above it that the caller may not search, so that neither ssh nor we can say what is there; null when there is none.</summary>
    public string? ClosedDirectory { get; init; }

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

    /// <summary>The whole content of that <c>.pub</c>, which is public; null when there is none, or it is longer than 16 KiB.</summary>
    public ReadOnlyMemory<byte>? PublicFile { get; init; }

    /// <summary>What is wrong with the text of a key that cannot be read, in words: <c>carriage returns</c>, <c>a byte order mark</c>; empty when nothing is known.</summary>
    public IReadOnlyList<string> Flaws { get; init; } = [];

    /// <summary>The key that the file holds once its text is put in order; null when that does not help.</summary>
    public PublicKey? KeyOnceTidy { get; init; }

    /// <summary>Whether its first line says that it is a DSA key, which newer versions cannot read at all.</summary>
    public bool IsDsaByName { get; init; }

    /// <summary>What <c>ssh-keygen</c> said when it could not read it.</summary>
    public string? Problem { get; init; }
}
