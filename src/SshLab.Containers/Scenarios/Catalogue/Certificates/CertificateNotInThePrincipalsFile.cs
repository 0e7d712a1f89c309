using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The list of principals has other names, and with such a list the login name no longer counts.</summary>
internal sealed class CertificateNotInThePrincipalsFile : IScenario
{
    public string Id => "certificate-not-in-the-principals-file";

    public string Title => "The server lists the principals that may log in, and not the certificate's";

    public string Category => "key-policy";

    public string Hint => "The name alone is not always enough.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        mkdir /etc/ssh/principals
        echo admins > "/etc/ssh/principals/$user"
        echo 'AuthorizedPrincipalsFile /etc/ssh/principals/%u' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-principal-missing");
}
