using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>No key is installed, and none is needed.</summary>
internal sealed class CertificateValid : IScenario
{
    public string Id => "certificate-valid";

    public string Title => "The user logs in by a certificate, and authorized_keys is empty";

    public string Category => "harmless";

    public string Hint => "Who needs an authorized_keys file?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -O source-address=0.0.0.0/0,::/0 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
