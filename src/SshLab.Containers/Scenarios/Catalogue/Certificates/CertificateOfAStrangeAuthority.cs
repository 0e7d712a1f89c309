using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The server trusts an authority, and it is not the one that signed.</summary>
internal sealed class CertificateOfAStrangeAuthority : IScenario
{
    public string Id => "certificate-of-a-strange-authority";

    public string Title => "The server trusts another authority than the one that signed";

    public string Category => "key-policy";

    public string Hint => "Who vouches, and who is believed?";

    public string Seed =>
        """
        cp /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-authority-unknown");
}
