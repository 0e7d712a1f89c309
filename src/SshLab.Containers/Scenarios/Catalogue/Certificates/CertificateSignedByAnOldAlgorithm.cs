using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The administrator allows RSA signatures of authorities only.</summary>
internal sealed class CertificateSignedByAnOldAlgorithm : IScenario
{
    public string Id => "certificate-signed-by-an-old-algorithm";

    public string Title => "The authority signed with an algorithm that the server does not accept";

    public string Category => "key-policy";

    public string Hint => "How was it signed?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        echo 'CASignatureAlgorithms rsa-sha2-512,rsa-sha2-256' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-signature-algorithm");
}
