using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The key pair was made anew, the certificate is still the old one's.</summary>
internal sealed class CertificateOfTheOldKey : IScenario
{
    public string Id => "certificate-of-the-old-key";

    public string Title => "The certificate beside the private key is of the key before";

    public string Category => "client";

    public string Hint => "Two of the three files belong together.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        rm "$identity" "$identity.pub"
        ssh-keygen -q -t ed25519 -N '' -f "$identity"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-of-another-key") with { Login = LoginOutcome.ClientError };
}
