namespace SshLab.Parsing;

/// <summary>The keywords of sshd_config, for telling a slip of the pen from something else.</summary>
/// <remarks>Source: sshd_config(5) of OpenSSH 8.4 to 10.x.</remarks>
public static class SshdKeywords
{
    private const int Slips = 2;

    private static readonly string[] All =
        """
        AcceptEnv AddressFamily AllowAgentForwarding AllowGroups AllowStreamLocalForwarding AllowTcpForwarding AllowUsers AuthenticationMethods
        AuthorizedKeysCommand AuthorizedKeysCommandUser AuthorizedKeysFile AuthorizedPrincipalsCommand AuthorizedPrincipalsCommandUser
        AuthorizedPrincipalsFile Banner CASignatureAlgorithms ChallengeResponseAuthentication ChannelTimeout ChrootDirectory Ciphers ClientAliveCountMax
        ClientAliveInterval Compression DenyGroups DenyUsers DisableForwarding ExposeAuthInfo FingerprintHash ForceCommand GatewayPorts
        GSSAPIAuthentication GSSAPICleanupCredentials GSSAPIStrictAcceptorCheck HostCertificate HostKey HostKeyAgent HostKeyAlgorithms
        HostbasedAcceptedAlgorithms HostbasedAuthentication HostbasedUsesNameFromPacketOnly IPQoS IgnoreRhosts IgnoreUserKnownHosts Include
        KbdInteractiveAuthentication KerberosAuthentication KexAlgorithms ListenAddress LogLevel LogVerbose LoginGraceTime MACs Match MaxAuthTries
        MaxSessions MaxStartups ModuliFile PAMServiceName PasswordAuthentication PerSourceMaxStartups PerSourceNetBlockSize PerSourcePenalties
        PerSourcePenaltyExemptList PermitEmptyPasswords PermitListen PermitOpen PermitRootLogin PermitTTY PermitTunnel PermitUserEnvironment
        PermitUserRC PidFile Port PrintLastLog PrintMotd PubkeyAcceptedAlgorithms PubkeyAcceptedKeyTypes PubkeyAuthOptions PubkeyAuthentication
        RefuseConnection RekeyLimit RequiredRSASize RevokedKeys SecurityKeyProvider SetEnv StreamLocalBindMask StreamLocalBindUnlink StrictModes
        Subsystem SyslogFacility TCPKeepAlive TrustedUserCAKeys UnusedConnectionTimeout UseDNS UsePAM VersionAddendum X11DisplayOffset
        X11Forwarding X11UseLocalhost XAuthLocation
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the one keyword from which a word differs by at most two letters; null when there is none, or more than one.</summary>
    public static string? Nearest(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var near = All.Select(keyword => (Keyword: keyword, Distance: Distance(word.ToLowerInvariant(), keyword.ToLowerInvariant()))).Where(pair => pair.Distance is > 0 and <= Slips).OrderBy(pair => pair.Distance).ToList();
        return near.Count == 0 || (near.Count > 1 && near[0].Distance == near[1].Distance) || word.Length <= Slips * 2 ? null : near[0].Keyword;
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                left = row[j] = Math.Min(Math.Min(above, left) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
