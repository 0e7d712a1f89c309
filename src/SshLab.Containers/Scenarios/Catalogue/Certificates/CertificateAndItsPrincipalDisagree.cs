using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The list of principals has a command for the role, the certificate another.</summary>
internal sealed class CertificateAndItsPrincipalDisagree : IScenario
{
    public string Id => "certificate-and-its-principal-disagree";

    public string Title => "The certificate and the line with its principal force different commands";

    public string Category => "key-policy";

    public string Hint => "What may a holder of that name run, and who says so?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        mkdir /etc/ssh/principals
        echo 'command="/usr/bin/id -un" ops' > "/etc/ssh/principals/$user"
        echo 'AuthorizedPrincipalsFile /etc/ssh/principals/%u' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -O force-command=/usr/bin/id -n ops -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-command-mismatch");
}
