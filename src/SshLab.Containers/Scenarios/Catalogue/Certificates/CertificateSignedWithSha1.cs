using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>An old authority: RSA, and the signature by SHA-1.</summary>
internal sealed class CertificateSignedWithSha1 : IScenario
{
    public string Id => "certificate-signed-with-sha1";

    public string Title => "The authority signed with ssh-rsa, that is, with SHA-1";

    public string Category => "key-policy";

    public string Hint => "The authority's key is good. Its signature?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t rsa -b 3072 -N '' -C ca -f ca
        ssh-keygen -q -s ca -t ssh-rsa -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-signature-algorithm");
}
