using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>One letter of the command too many, and it is a host's.</summary>
internal sealed class CertificateMadeForAHost : IScenario
{
    public string Id => "certificate-made-for-a-host";

    public string Title => "The certificate is of the kind for hosts";

    public string Category => "key-policy";

    public string Hint => "There are two kinds.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -h -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-for-hosts");
}
