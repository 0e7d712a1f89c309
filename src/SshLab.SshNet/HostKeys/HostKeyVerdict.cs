namespace SshLab.SshNet.HostKeys;

/// <summary>What the known hosts say of a key that a server shows.</summary>
public enum HostKeyVerdict
{
    /// <summary>They have nothing on this host, or only keys of other types.</summary>
    Unknown,

    /// <summary>They have this key for this host, or the authority that certified it.</summary>
    Known,

    /// <summary>They have another key of the same type for this host.</summary>
    Changed,

    /// <summary>They mark the key, or its authority, as revoked.</summary>
    Revoked,
}
