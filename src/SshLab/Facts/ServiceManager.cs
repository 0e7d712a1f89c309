namespace SshLab.Facts;

/// <summary>Who starts services on the server.</summary>
public enum ServiceManager
{
    /// <summary>systemd, running as init.</summary>
    Systemd,

    /// <summary>Scripts in <c>/etc/init.d</c>.</summary>
    InitScripts,

    /// <summary>OpenRC.</summary>
    OpenRc,
}
