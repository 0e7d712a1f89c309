namespace SshLab.Facts;

/// <summary>What an identity file's content is.</summary>
public enum IdentityKind
{
    /// <summary>Not known: missing, or not readable by us.</summary>
    Unknown,

    /// <summary>A private key in a form that OpenSSH reads.</summary>
    PrivateKey,

    /// <summary>A public key: the <c>.pub</c> was named in place of the private key.</summary>
    PublicKey,

    /// <summary>A PuTTY private key (<c>.ppk</c>), which OpenSSH does not read.</summary>
    Putty,

    /// <summary>A directory, a FIFO or another thing that is no regular file.</summary>
    NotAFile,

    /// <summary>Something that OpenSSH cannot read as a key.</summary>
    Unreadable,
}
