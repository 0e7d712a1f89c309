using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>What a server must know, or refuse.</summary>
internal sealed class CertificateWithAStrangeOption : IScenario
{
    public string Id => "certificate-with-a-strange-option";

    public string Title => "The certificate has a critical option that no sshd knows";

    public string Category => "key-policy";

    public string Hint => "Critical means what it says.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -O critical:site-login=yes -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-option-unknown");
}
