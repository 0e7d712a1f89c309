namespace SshLab.Cli.Ways;

/// <summary>The doors that <c>--via</c> can name.</summary>
internal enum WayKind
{
    /// <summary>The login in question itself, by a password or a key that works.</summary>
    SameLogin,

    /// <summary>Another login over ssh: <c>root@host</c>.</summary>
    OtherLogin,

    /// <summary>A container's exec.</summary>
    Container,

    /// <summary>A kept lab's root channel.</summary>
    Lab,

    /// <summary>This machine is the server.</summary>
    Local,
}
