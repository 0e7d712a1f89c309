namespace SshLab.Setup;

/// <summary>Where a key pair came from.</summary>
public enum KeyPairOrigin
{
    /// <summary>Both files were there already.</summary>
    Existing,

    /// <summary>The private key was there; its public key was derived and written beside it.</summary>
    PublicKeyDerived,

    /// <summary>It was made.</summary>
    Created,

    /// <summary>It would be made: a dry run writes nothing.</summary>
    WouldBeCreated,
}
