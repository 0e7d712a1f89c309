namespace SshLab.Setup;

/// <summary>The key pair that is wanted: an existing one is used as it is, else one is made.</summary>
public sealed record KeyPairRequest
{
    /// <summary>The private key's file; its public key stands beside it with <c>.pub</c>.</summary>
    /// <value>Null: <c>~/.ssh/id_ed25519</c>, <c>id_rsa</c> or <c>id_ecdsa</c>, by <see cref="Type"/>.</value>
    public string? Path { get; init; }

    /// <summary>The kind of key to make.</summary>
    /// <value><see cref="KeyType.Ed25519"/>.</value>
    public KeyType Type { get; init; }

    /// <summary>The length in bits: RSA 3072 to 16384, ECDSA 256, 384 or 521; Ed25519 has one length only.</summary>
    /// <value>Null: 3072 for RSA, 256 for ECDSA.</value>
    public int? Bits { get; init; }

    /// <summary>The comment written into the public key.</summary>
    /// <value>Null: <c>user@host</c> of this machine.</value>
    public string? Comment { get; init; }

    /// <summary>The passphrase that protects the private key.</summary>
    /// <value>Null: none.</value>
    public KeyPassphrase? Passphrase { get; init; }

    /// <summary>Returns the file, with its default and a leading <c>~/</c> filled in.</summary>
    /// <param name="home">The home in which ssh looks for keys: the passwd entry's, whatever HOME says.</param>
    internal string FullPath(string home)
    {
        var path = Path ?? $"~/.ssh/id_{Name}";
        return System.IO.Path.GetFullPath(path.StartsWith("~/", StringComparison.Ordinal) ? System.IO.Path.Combine(home, path[2..]) : path);
    }

    /// <summary>The type as ssh-keygen names it.</summary>
    internal string Name => Type switch { KeyType.Rsa => "rsa", KeyType.Ecdsa => "ecdsa", _ => "ed25519" };

    /// <summary>The comment, checked: it becomes part of a line of <c>authorized_keys</c>.</summary>
    /// <exception cref="BadInputException">It holds a control character.</exception>
    internal string CheckedComment()
    {
        var comment = Comment ?? $"{Environment.UserName}@{Environment.MachineName}";
        return comment.Length <= 1000 && !comment.Any(char.IsControl)
            ? comment
            : throw new BadInputException("The key's comment is longer than 1000 characters or holds a line break or another control character. Give a plain one, such as user@host.");
    }

    /// <summary>The length, checked; null where the type has only one.</summary>
    /// <exception cref="BadInputException">The type has no such length, or it is too weak.</exception>
    internal int? CheckedBits() => (Type, Bits) switch
    {
        (KeyType.Ed25519, null) => null,
        (KeyType.Ed25519, _) => throw new BadInputException("An ed25519 key has one length only. Leave the bits out, or ask for rsa or ecdsa."),
        (KeyType.Rsa, null) => 3072,
        (KeyType.Rsa, >= 3072 and <= 16384) => Bits,
        (KeyType.Rsa, _) => throw new BadInputException($"An RSA key of {Bits} bits is not made: 3072 to 16384 are. Give 3072 or more, or take ed25519."),
        (_, null) => 256,
        (_, 256 or 384 or 521) => Bits,
        _ => throw new BadInputException($"There is no ECDSA key of {Bits} bits: 256, 384 and 521 exist. Give one of these, or take ed25519."),
    };
}
