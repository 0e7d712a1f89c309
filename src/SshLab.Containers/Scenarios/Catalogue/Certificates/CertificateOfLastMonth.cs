using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>Issued for a month, and the month is over.</summary>
internal sealed class CertificateOfLastMonth : IScenario
{
    public string Id => "certificate-of-last-month";

    public string Title => "The user's certificate has expired";

    public string Category => "key-policy";

    public string Hint => "How long does the authority vouch for anybody?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V 20200101:20200201 "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-expired");
}
