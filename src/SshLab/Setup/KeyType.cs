namespace SshLab.Setup;

/// <summary>The kinds of key pair that are made.</summary>
public enum KeyType
{
    /// <summary>Ed25519: short, fast, one strength. The default.</summary>
    Ed25519,

    /// <summary>RSA, of 3072 bits and up, for servers that know nothing newer.</summary>
    Rsa,

    /// <summary>ECDSA on the curve of 256, 384 or 521 bits.</summary>
    Ecdsa,
}
