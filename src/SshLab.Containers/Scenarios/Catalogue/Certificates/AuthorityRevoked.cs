using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The authority's key got into other hands, and the list of revoked keys has it.</summary>
internal sealed class AuthorityRevoked : IScenario
{
    public string Id => "authority-revoked";

    public string Title => "The server's list of revoked keys has the authority";

    public string Category => "key-policy";

    public string Hint => "Not the key, and not the certificate.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        cp /etc/ssh/user_ca.pub /etc/ssh/revoked
        echo 'RevokedKeys /etc/ssh/revoked' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Decided("key-revoked");
}
