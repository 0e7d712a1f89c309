using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>What a server is asked.</summary>
public sealed record ServerQuestion
{
    /// <summary>The account that is logged in to, as ssh names it.</summary>
    public required string User { get; init; }

    /// <summary>The client's public keys, to be looked for in other files.</summary>
    public IReadOnlyList<PublicKey> ClientKeys { get; init; } = [];

    /// <summary>The client's certificates, to be looked for in lists of what is revoked.</summary>
    public IReadOnlyList<SshCertificate> ClientCertificates { get; init; } = [];

    /// <summary>The server's software from the banner of a login (<c>OpenSSH_9.2p1 Debian-2+deb12u10</c>); null when none was seen.</summary>
    public string? ServerSoftware { get; init; }

    /// <summary>The client's address as the server sees it, for <c>Match Address</c>; null takes it from sshd's log of the last login, else that of the way in if it is ssh, else 127.0.0.1.</summary>
    public string? ClientAddress { get; init; }

    /// <summary>Whether a session was seen to end, or to hang, before it had run what it was asked to: then what the shell reads first matters.</summary>
    public bool SessionEnded { get; init; }

    /// <summary>The port that ssh connects to, for <c>Match LocalPort</c> where sshd listens on several; null when it is not known.</summary>
    public int? ServerPort { get; init; }
}
