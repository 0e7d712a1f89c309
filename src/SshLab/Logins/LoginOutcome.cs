namespace SshLab.Logins;

/// <summary>How a real login attempt ended: a closed set.</summary>
public enum LoginOutcome
{
    /// <summary>No attempt was made.</summary>
    NotTried,

    /// <summary>The key was accepted and a session ran.</summary>
    Accepted,

    /// <summary>The server refused the key ("Permission denied").</summary>
    Refused,

    /// <summary>The server said that it accepts the key, then closed the connection (PAM account phase, policy).</summary>
    ClosedAfterAccept,

    /// <summary>Authentication succeeded, but the session did not run (shell, expired password, forced command).</summary>
    SessionFailed,

    /// <summary>The host key is unknown, changed or unusable; no authentication was tried.</summary>
    HostKey,

    /// <summary>The client stopped by itself: its configuration, the identity file, no common algorithm.</summary>
    ClientError,

    /// <summary>No SSH server answered: name, route, port, or closed before the key exchange.</summary>
    Unreachable,
}
