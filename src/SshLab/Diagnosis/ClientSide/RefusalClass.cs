namespace SshLab.Diagnosis.ClientSide;

/// <summary>The classes into which a client's own trace divides logins that do not work: a closed set.</summary>
public enum RefusalClass
{
    /// <summary>ssh stopped by itself: its configuration, its command line.</summary>
    ClientStopped,

    /// <summary>The key let in, and ssh itself then ended the session: a forwarding or a shared connection of its configuration could not be made.</summary>
    StoppedAfterLogin,

    /// <summary>No connection came about: name, route, port.</summary>
    NoConnection,

    /// <summary>The server, or something before it, closed the connection before both sides had agreed on keys.</summary>
    DroppedEarly,

    /// <summary>Client and server share no algorithm.</summary>
    NoCommonAlgorithm,

    /// <summary>The server's host key is unknown, changed, revoked or of no kind that is accepted.</summary>
    HostKey,

    /// <summary>The server takes no keys from this user.</summary>
    KeysNotTaken,

    /// <summary>ssh offered no key.</summary>
    NoKeyOffered,

    /// <summary>The server turned the key down without looking at a signature.</summary>
    KeyRefused,

    /// <summary>The server gave up after too many keys.</summary>
    TooManyKeys,

    /// <summary>The server would take the key, and ssh could not sign with it.</summary>
    PrivateKeyUnusable,

    /// <summary>The server knows the key and refused the login after the signature.</summary>
    RefusedAfterSignature,

    /// <summary>The key is accepted, and the server wants another method as well.</summary>
    MoreWanted,

    /// <summary>The server accepted the key and closed the connection.</summary>
    ClosedAfterAccept,

    /// <summary>The login succeeded, and its session did not run.</summary>
    SessionFailed,
}
