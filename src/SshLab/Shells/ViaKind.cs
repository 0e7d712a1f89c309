namespace SshLab.Shells;

/// <summary>The kinds of way in.</summary>
public enum ViaKind
{
    /// <summary>The same login, by a password or another key.</summary>
    Ssh,

    /// <summary>Another login over ssh, usually root's.</summary>
    OtherLogin,

    /// <summary>A container's root shell.</summary>
    Docker,

    /// <summary>A lab host's root shell.</summary>
    Lab,

    /// <summary>This machine itself.</summary>
    Local,
}
