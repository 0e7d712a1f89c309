using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The certificate is refused, and then the key itself is let in.</summary>
internal sealed class CertificateExpiredBesideTheKey : IScenario
{
    public string Id => "certificate-expired-beside-the-key";

    public string Title => "The certificate has expired, and the key itself is installed";

    public string Category => "harmless";

    public string Hint => "ssh has more than one thing to show.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V 20200101:20200201 "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
